package fr.vigie.incident;

import static fr.vigie.contract.Outside.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Staff puts reports of one failure together, and takes them apart, from outside Tasklist. */
@VigieTest
class AttachmentApiTest {

    @LocalServerPort
    int port;

    private Outside vigie;

    @BeforeEach
    void knowTheAddress() {
        vigie = new Outside(port);
    }

    @Test
    void incidents_are_attached_and_detached_and_staff_sees_both_sides() {
        var master = vigie.opened("maître", 1);
        var guest = vigie.reported("hôte");

        var answer = post(master, "attachments", attaching(guest));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(vigie.<List<String>>read(answer, "$.attached")).containsExactly(guest);
        assertThat(vigie.<String>read(vigie.incident(guest), "$.attachedTo")).isEqualTo(master);
        assertThat(vigie.task(master, "taskDefinitionKey")).isEqualTo("interveneP1");
        assertThat(vigie.ask("integrateur", "/api/incidents/" + master).get().body())
                .contains("\"reference\"")
                .doesNotContain("\"attached\":", guest + "\"");

        var back = post(guest, "detach", "{\"reason\":\"autre cause\"}");

        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        assertThat(vigie.<String>read(back, "$.status")).isEqualTo("REPORTED");
        assertThat(vigie.task(guest, "taskDefinitionKey")).isEqualTo("diagnose");
        assertProblem(post(guest, "detach", "{\"reason\":\"encore\"}"), 409);
    }

    @Test
    void a_report_is_listed_and_detached() {
        var key = "clé " + System.identityHashCode(this);
        String incident = vigie.read(reported("premier", key), "$.reference");
        reported("second", key);
        var reports =
                vigie.ask("support", "/api/incidents/" + incident + "/reports").get();
        assertThat(vigie.<List<String>>read(reports, "$[*].subject")).containsExactly("premier", "second");
        assertThat(vigie.<List<Boolean>>read(reports, "$[*].opened")).containsExactly(true, false);
        String second = vigie.read(reports, "$[1].id");

        var answer = post(incident, "reports/" + second + "/detach", "{\"reason\":\"autre cause\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/api/incidents/" + vigie.<String>read(answer, "$.reference"));
        assertThat(vigie.<String>read(answer, "$.subject")).isEqualTo("second");
        assertThat(vigie.task(vigie.read(answer, "$.reference"), "taskDefinitionKey"))
                .isEqualTo("diagnose");
        assertProblem(post(incident, "reports/" + second + "/detach", "{\"reason\":\"encore\"}"), 404);
        assertProblem(post(incident, "reports/x/detach", "{\"reason\":\"a\"}"), 404);
        assertProblem(post(incident, "reports/" + second + "/detach", "{}"), 422);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"incidents":[],"reason":"a"}                  | 422
            {"incidents":[null],"reason":"a"}              | 422
            {"incidents":[""],"reason":"a"}                | 422
            {"incidents":["INC-2000-000001"],"reason":"a"} | 422
            {"incidents":["GUEST"]}                        | 422
            {"incidents":["GUEST"],"reason":" "}           | 422
            {"incidents":["GUEST","INC-2000-1"],"reason":"a"} | 422
            {"incidents":"GUEST","reason":"a"}             | 400
            {"incidents":[{}],"reason":"a"}                | 400
            {"reason":"a"}                                 | 422
            []                                             | 400
                                                           | 400
            """)
    void what_can_not_be_read_or_done_changes_nothing(@Nullable String body, int status) {
        var master = vigie.opened("maître", 1);
        var guest = vigie.reported("hôte");
        var before = vigie.incident(guest).body();

        assertProblem(post(master, "attachments", body == null ? "" : body.replace("GUEST", guest)), status);

        assertThat(vigie.incident(guest).body()).isEqualTo(before);
        assertThat(vigie.task(guest, "taskDefinitionKey")).isEqualTo("diagnose");
    }

    @Test
    void what_is_unknown_or_closed_to_the_caller_is_answered_so() {
        var master = vigie.opened("maître", 1);
        var guest = vigie.reported("hôte");

        assertProblem(post("INC-2000-000001", "attachments", attaching(guest)), 404);
        assertProblem(post("INC-2000-000001", "detach", "{\"reason\":\"a\"}"), 404);
        assertProblem(
                vigie.ask("support", "/api/incidents/INC-2000-000001/reports").get(), 404);
        assertProblem(
                vigie.ask("integrateur", "/api/incidents/" + master + "/attachments")
                        .post(attaching(guest)),
                403);
        assertProblem(
                vigie.ask("integrateur", "/api/incidents/" + master + "/reports")
                        .get(),
                403);
    }

    @ParameterizedTest
    @CsvSource({"attachment, integrateur", "attachment, procedes", "detachment, integrateur", "detachment, procedes"})
    void only_staff_starts_the_procedures_for_it(String procedure, String account) {
        var start = "/engine-rest/process-definition/key/" + procedure + "/start";

        assertThat(vigie.ask(account, start).post("{}").statusCode()).isIn(403, 404);
        assertProblem(vigie.ask("astreinte", start).post("{}"), 422);
    }

    private HttpResponse<String> reported(String subject, String key) {
        return vigie.report(
                "{\"channel\":\"MONITORING\",\"subject\":\"" + subject + "\",\"dedupKey\":\"" + key + "\"}");
    }

    private HttpResponse<String> post(String reference, String what, String body) {
        return vigie.ask("support", "/api/incidents/" + reference + "/" + what).post(body);
    }

    private static String attaching(String guest) {
        return "{\"incidents\":[\"" + guest + "\"],\"reason\":\"même panne\"}";
    }
}
