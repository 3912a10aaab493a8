package fr.vigie.incident;

import static fr.vigie.contract.Outside.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import fr.vigie.contract.Rows;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@VigieTest
class TicketApiTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    private Outside vigie;

    @BeforeEach
    void knowTheAddress() {
        vigie = new Outside(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"1\""})
    void a_new_priority_counts_from_the_opening_and_offers_its_own_task(String priority) {
        var reference = vigie.opened("requalifier", 4);

        var answer = change(reference, "{\"priority\":" + priority + ",\"reason\":\"le SaaS entier\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(vigie.<Integer>read(answer, "$.priority")).isEqualTo(1);
        assertThat(Instant.parse(vigie.<String>read(answer, "$.interveneBy")))
                .isEqualTo(
                        Instant.parse(vigie.<String>read(answer, "$.openedAt")).plus(Duration.ofMinutes(15)));
        assertThat(vigie.<List<String>>read(answer, "$.journal[?(@.kind == 'PRIORITY_CHANGED')].text"))
                .containsExactly("Priorité 4 → 1 : le SaaS entier");
        assertThat(vigie.<List<String>>read(answer, "$.journal[?(@.kind == 'PRIORITY_CHANGED')].by"))
                .containsExactly("support");
        assertThat(vigie.task(reference, "taskDefinitionKey")).isEqualTo("interveneP1");
    }

    @Test
    void who_holds_the_task_keeps_it_when_the_priority_changes() {
        var reference = vigie.opened("garder la main", 3);
        vigie.ask("responsable", "/engine-rest/task/" + vigie.task(reference, "id") + "/claim")
                .post("{\"userId\":\"responsable\"}");

        change(reference, "{\"priority\":2,\"reason\":\"pire\"}");

        assertThat(vigie.task(reference, "taskDefinitionKey")).isEqualTo("interveneP2");
        assertThat(vigie.task(reference, "assignee")).isEqualTo("responsable");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"priority":9,"reason":"a"}          | 422
            {"priority":0,"reason":"a"}          | 422
            {"priority":-1,"reason":"a"}         | 422
            {"priority":1.5,"reason":"a"}        | 422
            {"priority":"x","reason":"a"}        | 422
            {"priority":"","reason":"a"}         | 422
            {"priority":null,"reason":"a"}       | 422
            {"reason":"a"}                       | 422
            {"priority":1}                       | 422
            {"priority":1,"reason":" "}          | 422
            {"priority":1,"reason":"a\\u0000"}   | 422
            {"priority":3,"reason":"the same"}   | 422
            {"priority":[1],"reason":"a"}        | 422
            {"priority":1,"reason":["a"]}        | 400
            {"priority":1,"reason":5}            | 400
            {"priority":1,                       | 400
            []                                   | 400
                                                 | 400
            """)
    void a_change_that_makes_no_sense_changes_nothing(@Nullable String body, int status) {
        var reference = vigie.opened("rester", 3);
        var before = vigie.incident(reference).body();

        assertProblem(change(reference, body == null ? "" : body), status);

        assertThat(vigie.incident(reference).body()).isEqualTo(before);
        assertThat(vigie.task(reference, "taskDefinitionKey")).isEqualTo("interveneP3");
    }

    @Test
    void a_priority_changes_only_while_the_ticket_waits_for_somebody() {
        var good = "{\"priority\":1,\"reason\":\"a\"}";
        var reference = vigie.reported("pas encore");
        assertProblem(change("INC-2026-999999", good), 404);
        assertProblem(change(reference, good), 409);
        vigie.completed(reference, Map.of("priority", 3));
        assertProblem(vigie.ask("integrateur", path(reference, "priority")).post(good), 403);
        vigie.completed(reference, Map.of("action", "ESCALATION"));
        assertProblem(change(reference, good), 409);
        vigie.completed(reference, Map.of("resolution", "fait"));
        assertProblem(change(reference, good), 409);
        vigie.completed(reference, Map.of("confirmed", true));
        assertProblem(change(reference, good), 409);
    }

    @Test
    void a_message_goes_to_the_client_by_the_way_it_can_be_reached() {
        String mailed = vigie.read(vigie.report("""
                        {"channel":"EMAIL","subject":"a","contact":{"email":"zoe@example.org","phone":"0601020304"}}"""), "$.reference");
        String called = vigie.read(
                vigie.report("{\"channel\":\"PHONE\",\"subject\":\"a\",\"contact\":{\"phone\":\"0601020304\"}}"),
                "$.reference");

        var first = write(mailed, "{\"text\":\"Bonjour <b>Zoé</b> ${1+1}\"}");
        var second = write(mailed, "{\"text\":\"Bonjour <b>Zoé</b> ${1+1}\"}");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(vigie.<List<String>>read(second, "$.notices[?(@.kind == 'MESSAGE')].recipient"))
                .containsExactly("zoe@example.org", "zoe@example.org");
        assertThat(vigie.<List<String>>read(second, "$.journal[?(@.kind == 'MESSAGE')].text"))
                .contains("Bonjour <b>Zoé</b> ${1+1}");
        assertThat(vigie.<List<String>>read(
                        write(called, "{\"text\":\"a\"}"), "$.notices[?(@.kind == 'MESSAGE')].carrier"))
                .containsExactly("SMS");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                    | 422
            {"text":""}           | 422
            {"text":null}         | 422
            {"text":"a\\u0000"}   | 422
            {"text":"{20001}"}    | 422
            {"text":5}            | 400
            {"text":{"a":1}}      | 400
            {"text":              | 400
            """)
    void a_message_without_words_is_not_sent(String body, int status) {
        var reference = vigie.reported("sans mots");
        var before = Rows.in(database);

        assertProblem(write(reference, body.replace("{20001}", "x".repeat(20_001))), status);

        assertThat(Rows.in(database)).isEqualTo(before);
    }

    @Test
    void nobody_writes_to_the_client_of_a_closed_or_unknown_incident_and_integrators_never() {
        var good = "{\"text\":\"a\"}";
        var reference = vigie.reported("fini");
        assertProblem(write("INC-2026-999999", good), 404);
        assertProblem(vigie.ask("integrateur", path(reference, "messages")).post(good), 403);
        vigie.completed(reference, Map.of("decision", "DISMISS", "diagnosis", "essai"));
        assertProblem(write(reference, good), 409);
    }

    private HttpResponse<String> change(String reference, String body) {
        return vigie.ask("support", path(reference, "priority")).post(body);
    }

    private HttpResponse<String> write(String reference, String body) {
        return vigie.ask("support", path(reference, "messages")).post(body);
    }

    private static String path(String reference, String what) {
        return "/api/incidents/" + reference + "/" + what;
    }
}
