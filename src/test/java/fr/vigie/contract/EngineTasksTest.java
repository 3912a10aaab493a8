package fr.vigie.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@VigieTest
class EngineTasksTest {

    private static final DateTimeFormatter ENGINE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");
    private static final Map<String, String> ACCOUNTS = Map.of(
            "support", "support", "on-call", "astreinte", "event-on-call", "evenement", "monitoring", "surveillance");

    @LocalServerPort
    int port;

    private Outside vigie;

    @BeforeEach
    void knowTheAddress() {
        vigie = new Outside(port);
    }

    @Test
    void a_task_is_offered_to_the_pool_that_answers_and_seen_by_it_and_those_who_watch() {
        var reference = vigie.reported("offert");
        String first = vigie.read(vigie.ask("support", "/api/coverage").get(), "$.first");
        String pool = vigie.read(vigie.incident(reference), "$.pool");
        assertThat(pool).isEqualTo(first);

        assertSeenBy(reference, pool);
        vigie.completed(reference, Map.of("priority", 2));
        assertSeenBy(reference, pool);
    }

    private void assertSeenBy(String reference, String pool) {
        for (var account : List.of("support", "astreinte", "evenement", "surveillance", "responsable", "admin")) {
            var seen = vigie.ask(account, "/engine-rest/task?processInstanceBusinessKey=" + reference)
                    .get();
            var expected = List.of("responsable", "admin", ACCOUNTS.get(pool)).contains(account) ? 1 : 0;
            assertThat(vigie.<Integer>read(seen, "$.length()")).as(account).isEqualTo(expected);
        }
        for (var account : List.of("integrateur", "procedes")) {
            assertThat(vigie.ask(account, "/engine-rest/task?processInstanceBusinessKey=" + reference)
                            .get()
                            .body())
                    .isIn("[]", "")
                    .as(account);
        }
        var offered = vigie.ask(
                        "admin",
                        "/engine-rest/task?candidateGroup=" + pool + "&processInstanceBusinessKey=" + reference)
                .get();
        assertThat(vigie.<Integer>read(offered, "$.length()")).isEqualTo(1);
    }

    @Test
    void who_is_asked_first_claims_and_completes_without_more_rights() {
        var reference = vigie.reported("pris");
        String account = ACCOUNTS.get(vigie.<String>read(vigie.incident(reference), "$.pool"));

        var claimed = vigie.ask(account, "/engine-rest/task/" + vigie.task(reference, "id") + "/claim")
                .post("{\"userId\":\"" + account + "\"}");
        assertThat(claimed.statusCode()).isEqualTo(204);
        assertThat(vigie.complete(account, reference, Map.of("priority", 1)).statusCode())
                .isEqualTo(204);

        assertThat(vigie.<List<String>>read(vigie.incident(reference), "$.journal[?(@.kind == 'OPENED')].by"))
                .containsExactly(account);
    }

    @ParameterizedTest
    @CsvSource({"1, 100, 15", "2, 80, 30", "3, 60, 60", "4, 40, 120", "5, 20, 0"})
    void due_is_the_deadline_follow_up_three_quarters_of_it_and_priority_the_urgency(
            int priority, String urgency, int minutes) {
        var reference = vigie.opened("échéances", priority);
        var ticket = vigie.incident(reference);
        var opened = Instant.parse(vigie.<String>read(ticket, "$.openedAt"));
        var due = Instant.parse(vigie.<String>read(ticket, "$.interveneBy"));

        if (priority < 5) {
            assertThat(due).isEqualTo(opened.plus(Duration.ofMinutes(minutes)));
        }
        assertThat(vigie.task(reference, "taskDefinitionKey")).isEqualTo("interveneP" + priority);
        assertThat(vigie.task(reference, "priority")).isEqualTo(urgency);
        assertThat(at(vigie.task(reference, "due"))).isEqualTo(due);
        assertThat(at(vigie.task(reference, "followUp")))
                .isBetween(
                        opened.plus(Duration.between(opened, due)
                                        .multipliedBy(3)
                                        .dividedBy(4))
                                .minusMillis(1),
                        opened.plus(Duration.between(opened, due)
                                        .multipliedBy(3)
                                        .dividedBy(4))
                                .plusMillis(1));
    }

    @Test
    void the_diagnosis_is_due_when_the_acknowledgement_is() {
        var reference = vigie.reported("diagnostic");

        assertThat(at(vigie.task(reference, "due")))
                .isEqualTo(Instant.parse(vigie.<String>read(vigie.incident(reference), "$.acknowledgeBy")));
    }

    @Test
    void every_process_of_an_incident_carries_its_reference() {
        var reference = vigie.opened("appelé", 3);

        var running = vigie.ask("admin", "/engine-rest/process-instance?businessKey=" + reference)
                .get();

        assertThat(vigie.<Integer>read(running, "$.length()")).isEqualTo(2);
    }

    private static Instant at(String engines) {
        return ENGINE.parse(engines, Instant::from);
    }
}
