package fr.vigie.intake.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.vigie.Knock;
import fr.vigie.VigieTest;
import fr.vigie.intake.Door;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A chat that can take nothing is known to be out of use, and not taken for one that refuses somebody. */
@VigieTest
class ChatOutageTest {

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @AfterEach
    void mend() {
        database.sql("alter table chat_line drop constraint if exists nothing_is_said")
                .update();
    }

    @Test
    void what_the_widget_could_not_store_is_a_failure_of_its_door() {
        var before = told(Door.CHAT);
        broken();

        var answer = Knock.at(port, Chatter.OPEN).post("{\"name\":\"Inès\",\"message\":\"Rien ne part\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
        failedSince(before, Door.CHAT);
    }

    @Test
    void what_a_provider_could_not_hand_over_is_a_failure_of_its_door() {
        var before = told(Door.PROVIDER);
        broken();

        var body = ProviderApiTest.event("out-1", "fil-out", "Bonjour");
        var now = Long.toString(clock.instant().getEpochSecond());
        var answer = Knock.at(port, "/api/intake/chat")
                .with(Signature.TIMESTAMP, now)
                .with(
                        Signature.SIGNATURE,
                        Signature.PREFIX + Keys.signature("demo-chat-secret", now, body.getBytes(UTF_8)))
                .post(body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
        failedSince(before, Door.PROVIDER);
    }

    /** The door hears it a moment after whoever knocked has the answer, and the watch takes the news at any time. */
    private void failedSince(Map<String, Double> before, Door door) {
        await().untilAsserted(() -> assertThat(told(door))
                .isEqualTo(Map.of(
                        "heard", before.get("heard"),
                        "refused", before.get("refused"),
                        "failed", before.getOrDefault("failed", 0.0) + 1)));
    }

    private Map<String, Double> told(Door door) {
        return Stream.of("heard", "refused", "failed")
                .collect(Collectors.toMap(
                        outcome -> outcome,
                        outcome -> meters.counter("vigie.intake", "door", door.code(), "outcome", outcome)
                                .count()));
    }

    private void broken() {
        database.sql("alter table chat_line add constraint nothing_is_said check (seq < 0) not valid")
                .update();
    }
}
