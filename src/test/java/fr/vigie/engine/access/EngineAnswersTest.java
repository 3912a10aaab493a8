package fr.vigie.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.Knock;
import fr.vigie.VigieTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@VigieTest
@ExtendWith(RefusingProcess.class)
class EngineAnswersTest {

    @LocalServerPort
    int port;

    @Test
    void a_rule_broken_at_the_start_is_answered_by_its_sentence_and_in_the_form_of_the_engine_too() {
        assertRefused(start("rule"));
    }

    @Test
    void a_rule_broken_on_completion_is_answered_alike_and_the_task_stays() {
        var instance = JsonPath.<String>read(start("nothing").body(), "$.id");
        var tasks = "/engine-rest/task?processInstanceId=" + instance;
        var task = JsonPath.<String>read(ask(tasks).get().body(), "$[0].id");

        assertRefused(ask("/engine-rest/task/" + task + "/complete").post(variable("rule")));
        assertRefused(ask("/engine-rest/task/" + task + "/submit-form").post(variable("rule")));

        assertThat(ask(tasks).get().body()).contains(task);
        assertThat(ask("/engine-rest/task/" + task + "/complete").post("{}").statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"rule, 422", "wrapped, 422", "reference, 422", "state, 409", "size, 413"})
    void each_refusal_has_its_status(String kind, int status) {
        assertThat(start(kind).statusCode()).isEqualTo(status);
    }

    @Test
    void a_fault_of_ours_is_answered_as_the_engine_does() {
        var answer = start("fault");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).contains("\"type\":", "\"message\":", "\"code\":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "not json", "[]", "{\"variables\": 3}", "{\"variables\":{\"a\":{\"value\":}}}"})
    void json_that_cannot_be_read_is_400(String body) {
        var answer = ask("/engine-rest/process-definition/key/refusing/start").post(body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("JSON lisible").doesNotContain("jackson", "org.camunda");
    }

    @Test
    void a_forbidden_character_is_not_a_fault_of_ours() {
        assertThat(start("\\u0000").statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"procedure.bpmn", "routing.dmn"})
    void a_file_that_is_no_xml_is_400(String file) {
        assertThat(deploy(file, "no xml at all").statusCode()).isEqualTo(400);
        assertThat(deploy(file, "").statusCode()).isEqualTo(400);
        assertThat(deploy(file, "<html/>").statusCode()).isEqualTo(400);
        assertThat(deploy(file, "<a>\u0001</a>").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"procedure.bpmn", "routing.dmn"})
    void a_doctype_is_400_and_reads_no_file(String file) {
        var answer =
                deploy(file, "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions>&x;</definitions>");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("DOCTYPE").doesNotContain("root:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"procedure.bpmn", "routing.dmn"})
    void entities_that_multiply_are_400(String file) {
        var laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY l0 \"ha\">");
        for (var level = 1; level < 12; level++) {
            laughs.append("<!ENTITY l" + level + " \"" + ("&l" + (level - 1) + ";").repeat(10) + "\">");
        }

        assertThat(deploy(file, laughs + "]><definitions>&l11;</definitions>").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_table_that_no_engine_can_read_is_400() {
        var answer = deploy("routing.dmn", """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
                  <decision id="a" name="a"><decisionTable id="t" hitPolicy="SOME"/></decision></definitions>""");

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void what_the_engine_refuses_itself_keeps_its_form() {
        assertThat(ask("/engine-rest/task/none").get().statusCode()).isEqualTo(404);
        assertThat(ask("/engine-rest/nothing").get().statusCode()).isEqualTo(404);
        assertThat(ask("/engine-rest/task").send("PUT", "").statusCode()).isEqualTo(405);
        var forbidden = Knock.at(port, "/engine-rest/process-definition/key/refusing/start")
                .as("support")
                .post("{}");
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(forbidden.body()).contains("\"type\":\"").contains("CREATE_INSTANCE");
    }

    private void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JsonPath.<String>read(answer.body(), "$.title")).isEqualTo("Règle non respectée");
        assertThat(JsonPath.<Integer>read(answer.body(), "$.status")).isEqualTo(422);
        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).isEqualTo("La priorité va de 1 à 5.");
        assertThat(JsonPath.<String>read(answer.body(), "$.message")).isEqualTo("La priorité va de 1 à 5.");
        assertThat(JsonPath.<String>read(answer.body(), "$.type")).isIn("RestException", "ProcessEngineException");
        assertThat(JsonPath.<Integer>read(answer.body(), "$.code")).isZero();
    }

    private HttpResponse<String> start(String refuse) {
        return ask("/engine-rest/process-definition/key/refusing/start").post(variable(refuse));
    }

    private static String variable(String refuse) {
        return "{\"variables\":{\"refuse\":{\"value\":\"%s\",\"type\":\"String\"}}}".formatted(refuse);
    }

    private HttpResponse<String> deploy(String file, String content) {
        var body = """
                --edge\r
                Content-Disposition: form-data; name="deployment-name"\r
                \r
                try\r
                --edge\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                %s\r
                --edge--\r
                """.formatted(file, content);
        return ask("/engine-rest/deployment/create")
                .with("Content-Type", "multipart/form-data; boundary=edge")
                .send("POST", body);
    }

    private Knock ask(String path) {
        return Knock.at(port, path).as("admin");
    }
}
