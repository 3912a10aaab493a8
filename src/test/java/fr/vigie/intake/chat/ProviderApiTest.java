package fr.vigie.intake.chat;

import static fr.vigie.contract.Outside.assertProblem;
import static fr.vigie.contract.Outside.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import fr.vigie.contract.Rows;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A provider's webhook comes in by its signature: what is forged, old or changed on the way stays out. */
@VigieTest
class ProviderApiTest {

    private static final String SECRET = "demo-chat-secret";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Test
    void a_signed_message_is_a_report_and_the_next_one_joins_it() {
        var vigie = new Outside(port);
        var first = send(event("e1", "fil-1", "Bonjour, rien ne part"));
        var second = send(event("e2", "fil-1", "Toujours rien ?"));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        String reference = vigie.read(first, "$.reference");
        assertThat(vigie.<String>read(second, "$.reference")).isEqualTo(reference);
        var incident = vigie.incident(reference);
        assertThat(vigie.<String>read(incident, "$.channel")).isEqualTo("CHAT");
        assertThat(vigie.<List<String>>read(incident, "$.journal[?(@.kind == 'REPORT_ATTACHED')]"))
                .hasSize(1);
    }

    @Test
    void the_same_event_again_gets_the_same_answer_and_changes_nothing() {
        var body = event("e3", "fil-2", "Une seule fois");
        var first = send(body);
        var before = Rows.in(database);

        var again = send(body);

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(Rows.in(database)).isEqualTo(before);
    }

    @Test
    void whoever_numbers_events_by_conversation_loses_no_message_of_the_second_client() {
        var first = send(event("1", "fil-11", "Rien ne part"));
        var second = send(event("1", "fil-12", "Rien n'arrive"));

        assertThat(second.statusCode()).as(second.body()).isEqualTo(202);
        assertThat(new Outside(port).<String>read(second, "$.reference"))
                .isNotEqualTo(new Outside(port).<String>read(first, "$.reference"));
        assertProblem(send(event("1", "fil-11", "Autre chose")), 422);
    }

    @ParameterizedTest
    @CsvSource({"-299, 202", "299, 202", "-301, 401", "310, 401"})
    void what_was_signed_more_than_five_minutes_from_now_stays_out(long seconds, int status) {
        var body = event("skew" + seconds, "fil-3", "Bonjour");
        var timestamp = Long.toString(clock.instant().getEpochSecond() + seconds);

        var answer = send(body, timestamp, Keys.signature(SECRET, timestamp, body.getBytes(UTF_8)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status == 401) {
            assertProblem(answer, 401);
            assertThat(answer.body()).contains("5 minutes");
        }
    }

    @Test
    void what_is_forged_or_changed_on_the_way_stays_out() {
        var body = event("e4", "fil-4", "Bonjour");
        var now = Long.toString(clock.instant().getEpochSecond());
        var right = Keys.signature(SECRET, now, body.getBytes(UTF_8));
        var before = Rows.in(database);

        assertProblem(send(body, now, Keys.signature("another-secret-of-16", now, body.getBytes(UTF_8))), 401);
        assertProblem(send(body.replace("Bonjour", "Bonsoir"), now, right), 401);
        assertProblem(send(body, Long.toString(clock.instant().getEpochSecond() + 1), right), 401);
        assertProblem(send(body, now, ""), 401);
        assertProblem(Knock.at(port, "/api/intake/chat").post(body), 401);
        assertProblem(
                Knock.at(port, "/api/intake/chat")
                        .with("Authorization", "Bearer demo-intake-token")
                        .post(body),
                401);
        assertThat(Rows.in(database)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {}                                                  | 422
            {"id":"x","conversation":"y"}                       | 422
            {"id":"","conversation":"y","message":"z"}          | 422
            {"id":"x","conversation":"y","message":"z","sentAt":"hier"} | 400
            not { json                                          | 400
            """)
    void a_signed_message_that_says_nothing_is_refused_in_words(String body, int status) {
        assertProblem(send(body), status);
    }

    @Test
    void what_is_too_large_is_refused_before_it_is_read_whole() {
        assertProblem(send("x".repeat(3_000_000)), 413);
    }

    static String event(String id, String conversation, String message) {
        return json(Map.of("id", id, "conversation", conversation, "name", "Zoé", "message", message));
    }

    private HttpResponse<String> send(String body) {
        var now = Long.toString(clock.instant().minus(Duration.ofSeconds(1)).getEpochSecond());
        return send(body, now, Keys.signature(SECRET, now, body.getBytes(UTF_8)));
    }

    private HttpResponse<String> send(String body, String timestamp, String signature) {
        return Knock.at(port, "/api/intake/chat")
                .with(Signature.TIMESTAMP, timestamp)
                .with(Signature.SIGNATURE, Signature.PREFIX + signature)
                .post(body);
    }
}
