package fr.vigie.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.Knock;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import net.minidev.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** Vigie as somebody knows it who has its address and an account: what is sent, and what is read of the answer. */
public class Outside {

    private static final String START = "/engine-rest/process-definition/key/incident/start";

    private final int port;

    public Outside(int port) {
        this.port = port;
    }

    public Knock ask(String account, String path) {
        return Knock.at(port, path).as(account);
    }

    /** A report by the demo's integrator. */
    public HttpResponse<String> report(String json) {
        return ask("integrateur", "/api/reports").post(json);
    }

    /** The reference of a new incident of a phone call about {@code subject}. */
    public String reported(String subject) {
        return read(report(json(Map.of("channel", "PHONE", "subject", subject))), "$.reference");
    }

    public HttpResponse<String> incident(String reference) {
        return ask("support", "/api/incidents/" + reference).get();
    }

    public HttpResponse<String> start(String account, Map<String, ?> variables) {
        return ask(account, START).post(json(Map.of("variables", variables(variables))));
    }

    /** The one open task of an incident, in whichever process it stands, as a manager sees it. */
    public String task(String reference, String member) {
        var tasks = ask("responsable", "/engine-rest/task?processInstanceBusinessKey=" + reference)
                .get();
        assertThat(this.<Integer>read(tasks, "$.length()")).isEqualTo(1);
        return String.valueOf(this.<Object>read(tasks, "$[0]." + member));
    }

    public HttpResponse<String> complete(String account, String reference, Map<String, ?> variables) {
        return ask(account, "/engine-rest/task/" + task(reference, "id") + "/complete")
                .post(json(Map.of("variables", variables(variables))));
    }

    /** A new incident, diagnosed by a manager. */
    public String opened(String subject, int priority) {
        var reference = reported(subject);
        assertThat(complete("responsable", reference, Map.of("priority", priority))
                        .statusCode())
                .isEqualTo(204);
        return reference;
    }

    public void completed(String reference, Map<String, ?> variables) {
        var answer = complete("responsable", reference, variables);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    /** @throws com.jayway.jsonpath.PathNotFoundException when the answer has no such member */
    public <T> T read(HttpResponse<String> answer, String path) {
        return JsonPath.read(answer.body(), path);
    }

    public static String json(Map<String, ?> members) {
        return JSONObject.toJSONString(members);
    }

    /** As the contract has every refusal: a problem document with a French sentence that tells nothing of the inside. */
    public static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JsonPath.<Integer>read(answer.body(), "$.status")).isEqualTo(status);
        assertThat(JsonPath.<String>read(answer.body(), "$.title")).isNotBlank();
        assertThat(JsonPath.<String>read(answer.body(), "$.detail"))
                .matches("(?s)(« |\\p{Lu}).*[.!?]")
                .doesNotContain("fr.vigie", "java.", "org.", "jackson", "Exception", "SQL");
    }

    private static Map<String, Object> variables(Map<String, ?> values) {
        Map<String, Object> variables = new HashMap<>();
        values.forEach((name, value) -> variables.put(name, value instanceof Map ? value : untyped(value)));
        return variables;
    }

    private static Map<String, @Nullable Object> untyped(@Nullable Object value) {
        var variable = new HashMap<String, @Nullable Object>();
        variable.put("value", value);
        return variable;
    }
}
