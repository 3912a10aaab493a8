package fr.vigie.scenario;

import static fr.vigie.status.page.Newsboy.print;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.Knock;
import fr.vigie.maintenance.Stoppage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

/** What the world, and staff, read of the services while incidents run and services are stopped on purpose. */
class StatusTest extends Story {

    private static final String MARK = "Zorglub";

    @LocalServerPort
    private int port;

    @Autowired
    private ConfigurableApplicationContext house;

    @AfterEach
    void nothingIsStopped() {
        Stopped.end(house);
    }

    @Test
    void an_incident_is_on_the_page_from_its_judgement_to_its_restoration_and_no_word_of_a_client_with_it() {
        at("2026-11-23T10:00");
        var incident = aReport()
                .about(MARK + " en panne")
                .from(MARK)
                .on("api")
                .with("description", MARK + " ne répond plus")
                .with("contactName", MARK)
                .with("occurredAt", "2026-11-23T09:50:00+01:00")
                .started();
        assertThat(page()).contains("Tous les services fonctionnent").doesNotContain(MARK);

        advanceTo("2026-11-23T10:05");
        incident.diagnose("priority", 1, "diagnosis", MARK);
        assertThat(page())
                .contains("Service interrompu", "<strong>API</strong>", "depuis le lun. 23 nov. 2026 à 09:50")
                .doesNotContain(MARK, "INC-");

        incident.intervene("action", "CLIENT_CONTACT", "comment", MARK);
        advanceTo("2026-11-23T10:50");
        incident.restore("resolution", MARK + " redémarré");
        assertThat(page())
                .contains("Tous les services fonctionnent", "de 09:50 à 10:50 (1\u00a0h)")
                .doesNotContain(MARK);
        for (var paper : List.of("/status/feed.atom", "/status/maintenances.ics")) {
            assertThat(Knock.at(port, paper).get().body()).doesNotContain(MARK, "INC-");
        }

        advanceTo("2026-11-23T11:20");
        incident.confirm(false);
        assertThat(page()).contains("Service interrompu");
        assertThat(facts("2026-11-23T00:00Z", "2026-11-24T00:00Z"))
                .singleElement()
                .satisfies(fact -> assertThat(fact)
                        .containsEntry("reference", incident.reference())
                        .containsEntry("kind", "INCIDENT")
                        .containsEntry("severity", "INTERRUPTED")
                        .containsEntry("from", "2026-11-23T08:50:00Z")
                        .containsEntry("planned", false)
                        .doesNotContainKeys("to", "properNotice"));
    }

    @Test
    void neither_a_minor_incident_nor_a_false_alarm_nor_one_that_belongs_to_another_is_an_interruption() {
        at("2026-11-23T10:00");
        aReport().on("receipts").openedAs(3);
        aReport().on("intranet").openedAs(1);
        aReport().on("api").started().diagnose("decision", "DISMISS", "diagnosis", "fausse alerte");
        var guest = aReport()
                .on("sms")
                .with("notifiedAt", "2026-11-23T09:40:00+01:00")
                .started();
        var master = aReport().on("sms").openedAs(2);
        guest.diagnose("decision", "ATTACH", "attachTo", master.reference());

        assertThat(facts("2026-11-23T00:00Z", "2026-11-24T00:00Z"))
                .singleElement()
                .satisfies(fact -> assertThat(fact)
                        .containsEntry("reference", master.reference())
                        .containsEntry("severity", "DEGRADED")
                        // the first word of it came with the other one
                        .containsEntry("from", "2026-11-23T08:40:00Z"));
        assertThat(page()).contains("Service dégradé").doesNotContain("intranet");
    }

    @Test
    void availability_counts_planned_time_apart_and_says_whether_the_level_was_kept() {
        at("2026-11-23T10:00");
        Stopped.say(
                house,
                new Stoppage(
                        "MNT-2026-000001",
                        Stoppage.Kind.MAINTENANCE,
                        Stoppage.State.OVER,
                        List.of("api"),
                        Time.paris("2026-11-10T22:00"),
                        Time.paris("2026-11-10T23:00"),
                        true));
        var incident = aReport().on("api").openedAs(1);
        incident.intervene("action", "CLIENT_CONTACT", "comment", "vu");
        advanceTo("2026-11-23T11:00");
        incident.restore("resolution", "redémarré");

        var answer = staff("/api/availability?month=2026-11");
        assertThat(answer).as("every service").contains("\"service\":\"reports\"");
        Map<String, Object> api = JsonPath.read(answer, "$.services[1]");
        var hours = 22 * 24 + 11;
        assertThat(api)
                .containsEntry("service", "api")
                .containsEntry("seconds", hours * 3600)
                .containsEntry("unplannedDownSeconds", 3600)
                .containsEntry("plannedDownSeconds", 3600)
                .containsEntry("upSeconds", (hours - 2) * 3600)
                .containsEntry("degradedSeconds", 0)
                .containsEntry("availability", 99.814)
                .containsEntry("agreed", 99.9)
                .containsEntry("kept", false);
        assertThat(JsonPath.<Boolean>read(answer, "$.complete")).isFalse();
        assertThat(JsonPath.<Integer>read(staff("/api/availability?month=2026-10"), "$.services[0].seconds"))
                .isEqualTo(745 * 3600);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/availability?month=novembre                                          | 400 | « month »
            /api/availability?month=2030-01                                           | 422 | n'a pas commencé
            /api/interruptions?from=hier                                              | 400 | « from »
            /api/interruptions?from=2026-11-02T00:00Z&to=2026-11-01T00:00Z            | 422 | avant la fin
            /api/interruptions?from=2024-01-01T00:00Z&to=2026-01-01T00:00Z            | 422 | 400 jours
            """)
    void what_can_not_be_answered_is_refused_in_a_sentence(String address, int status, String sentence) {
        at("2026-11-23T10:00");
        var answer = Knock.at(port, address).as("support").get();

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(sentence);
    }

    @Test
    void a_level_that_process_owners_change_holds_at_once_and_a_broken_table_is_seen() throws Exception {
        at("2026-11-23T10:00");
        var table = Files.readString(Path.of("bpmn/status/service-levels.dmn"));
        deploy(table.replace("<text>99.95</text>", "<text>98.765</text>"));
        assertThat(page()).contains("engagement 98,765\u00a0%");

        // what nobody can read is not deployed: it would have to be lost otherwise
        stage.database()
                .sql("update act_re_decision_def set key_ = 'gone' where key_ = 'service-levels'")
                .update();
        try {
            assertThat(page()).contains("Acheminement des SMS").doesNotContain("engagement");
            assertThat(Knock.at(port, "/garde").as("support").get().body()).contains("service-levels.dmn");
        } finally {
            stage.database()
                    .sql("update act_re_decision_def set key_ = 'service-levels' where key_ = 'gone'")
                    .update();
        }
    }

    private void deploy(String table) {
        stage.engine()
                .getRepositoryService()
                .createDeployment()
                .addString("service-levels.dmn", table)
                .deploy();
    }

    private String page() {
        print(house);
        return Knock.at(port, "/status").get().body();
    }

    private List<Map<String, Object>> facts(String from, String to) {
        return JsonPath.read(staff("/api/interruptions?from=" + from + "&to=" + to), "$");
    }

    private String staff(String address) {
        return Knock.at(port, address).as("support").get().body();
    }
}
