package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import fr.vigie.contract.Rows;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@VigieTest
class AlertmanagerScenarioTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @TempDir
    Path folder;

    private Outside vigie;

    @BeforeEach
    void knowTheAddress() {
        vigie = new Outside(port);
    }

    @Test
    void a_real_alertmanager_opens_one_incident_a_group_repeats_nothing_and_tells_the_end() {
        var before = Rows.count(database, "incident");
        var began = Instant.now();
        var firing = alerts(
                alert("QueueFull", "sms-1", began),
                alert("QueueFull", "sms-2", began),
                alert("ApiDown", "api-1", began));

        try (var alertmanager = Alertmanager.start(folder, port)) {
            alertmanager.tell(firing);

            soon().untilAsserted(() -> {
                assertThat(story("QueueFull sms-1")).hasSize(2);
                assertThat(story("ApiDown api-1")).hasSize(1);
            });
            assertThat(Rows.count(database, "incident")).isEqualTo(before + 2);
            assertThat(vigie.task(reference("QueueFull sms-1"), "taskDefinitionKey"))
                    .isEqualTo("diagnose");
            assertThat(vigie.task(reference("ApiDown api-1"), "taskDefinitionKey"))
                    .isEqualTo("diagnose");

            var journal = Rows.count(database, "journal");
            var sent = alertmanager.messages("notifications_total");
            alertmanager.tell(firing);
            // both groups have been sent once more
            soon().until(() -> alertmanager.messages("notifications_total") >= sent + 2);
            assertThat(Rows.count(database, "journal")).isEqualTo(journal);
            assertThat(Rows.count(database, "incident")).isEqualTo(before + 2);

            alertmanager.tell(alerts(ended("QueueFull", "sms-2", began)));
            soon().untilAsserted(() -> assertThat(story("QueueFull sms-1"))
                    .hasSize(3)
                    .last()
                    .asString()
                    .contains("Fin d'alarme", "sms-2"));

            assertThat(status("QueueFull sms-1")).isEqualTo("REPORTED");
            assertThat(story("ApiDown api-1")).hasSize(1);
            assertThat(Rows.count(database, "incident")).isEqualTo(before + 2);
            assertThat(alertmanager.messages("notifications_failed_total")).isZero();
        }
    }

    @Test
    void without_an_alertmanager_it_is_skipped_and_in_ci_it_fails() {
        var nowhere = folder.resolve("nothing");

        // what aborts is caught, or this test would be skipped itself
        assertThat(catchThrowable(() -> Alertmanager.refuseMissing(nowhere, null)))
                .isInstanceOf(TestAbortedException.class);
        assertThatThrownBy(() -> Alertmanager.refuseMissing(nowhere, "true")).isInstanceOf(AssertionError.class);
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(200));
    }

    private String reference(String subject) {
        return this.<List<String>>ofIncidents("$.content[?(@.subject == '" + subject + "')].reference")
                .get(0);
    }

    private String status(String subject) {
        return vigie.read(vigie.incident(reference(subject)), "$.status");
    }

    /** What the journal says of the alarms of an incident. */
    private List<String> story(String subject) {
        var references = this.<List<String>>ofIncidents("$.content[?(@.subject == '" + subject + "')].reference");
        return references.isEmpty()
                ? List.of()
                : vigie.read(
                        vigie.incident(references.get(0)),
                        "$.journal[?(@.kind == 'REPORTED' || @.kind == 'REPORT_ATTACHED')].text");
    }

    private <T> T ofIncidents(String path) {
        return vigie.read(vigie.ask("support", "/api/incidents?size=200").get(), path);
    }

    private static String alerts(String... alerts) {
        return "[" + String.join(",", alerts) + "]";
    }

    private static String alert(String name, String instance, Instant began) {
        return """
                {"labels":{"alertname":"%s","instance":"%s","severity":"critical"},"startsAt":"%s",
                 "generatorURL":"http://prometheus.example/graph"}""".formatted(name, instance, began);
    }

    private static String ended(String name, String instance, Instant began) {
        return alert(name, instance, began)
                .replace("\"generatorURL\"", "\"endsAt\":\"" + Instant.now() + "\",\"generatorURL\"");
    }
}
