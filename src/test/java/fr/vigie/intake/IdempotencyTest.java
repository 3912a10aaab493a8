package fr.vigie.intake;

import static fr.vigie.contract.Outside.assertProblem;
import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import fr.vigie.contract.Rows;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@VigieTest
class IdempotencyTest {

    private static final String CALL = json(Map.of("channel", "PHONE", "subject", "API indisponible"));

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    private Outside vigie;

    @BeforeEach
    void knowTheAddress() {
        vigie = new Outside(port);
    }

    @Test
    void the_same_request_hears_the_same_answer_word_for_word_also_when_the_incident_has_moved_on() {
        var first = send("integrateur", "again", CALL);
        var reports = Rows.count(database, "report");
        vigie.completed(vigie.read(first, "$.reference"), Map.of("decision", "DISMISS", "diagnosis", "essai"));

        // spaces and order are no part of what a JSON says
        var again = send("integrateur", "again", CALL.replace(":", " : ").replace("{", "{\n"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(Rows.count(database, "report")).isEqualTo(reports);
    }

    @Test
    void another_request_under_a_used_key_is_refused() {
        send("integrateur", "used", CALL);
        var before = Rows.in(database);

        assertProblem(send("integrateur", "used", CALL.replace("API", "SaaS")), 422);

        assertThat(Rows.in(database)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "256"})
    void a_key_is_neither_blank_nor_too_long(String key) {
        var before = Rows.in(database);

        assertProblem(send("integrateur", key.equals("256") ? "k".repeat(256) : key, CALL), 422);

        assertThat(Rows.in(database)).isEqualTo(before);
    }

    @Test
    void the_longest_key_is_a_key() {
        assertThat(send("integrateur", "k".repeat(255), CALL).statusCode()).isEqualTo(201);
    }

    @Test
    void the_same_key_of_another_caller_is_another_key() {
        var integrator = send("integrateur", "shared", CALL);
        var agent = send("support", "shared", CALL.replace("API", "SaaS"));

        assertThat(agent.statusCode()).isEqualTo(201);
        assertThat(vigie.<String>read(agent, "$.reference")).isNotEqualTo(vigie.read(integrator, "$.reference"));
    }

    @Test
    void the_key_of_a_refused_request_may_be_used_again() {
        assertProblem(send("integrateur", "mended", json(Map.of("channel", "FAX", "subject", "a"))), 422);
        assertProblem(send("integrateur", "mended", "{"), 400);

        assertThat(send("integrateur", "mended", CALL).statusCode()).isEqualTo(201);
    }

    @Test
    void eight_at_once_under_one_key_are_one_incident() throws Exception {
        var before = Rows.count(database, "incident");
        var eight = Executors.newFixedThreadPool(8);

        List<HttpResponse<String>> answers = eight
                .invokeAll(IntStream.range(0, 8)
                        .mapToObj(number -> (Callable<HttpResponse<String>>) () -> send("integrateur", "at-once", CALL))
                        .toList())
                .stream()
                .map(ReportApiTest::got)
                .toList();

        eight.shutdown();
        assertThat(Rows.count(database, "incident")).isEqualTo(before + 1);
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .isSubsetOf(201, 409)
                .contains(201);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(HttpResponse::body)
                        .distinct())
                .hasSize(1);
        answers.stream().filter(answer -> answer.statusCode() == 409).forEach(answer -> assertProblem(answer, 409));
    }

    private HttpResponse<String> send(String account, String key, String body) {
        return vigie.ask(account, "/api/reports").with("Idempotency-Key", key).post(body);
    }
}
