package fr.vigie.scenario;

import static fr.vigie.scenario.Emergency.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.vigie.Knock;
import fr.vigie.TasklistSession;
import fr.vigie.incident.EntryKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a security incident is about is read by those who lead and by whom they name, at whatever door anybody asks. */
class RestrictedIncidentTest extends Story {

    private static final String NEUTRAL = "Incident de sécurité (accès restreint)";
    private static final String DONE = "Clés SSH du bastion révoquées";

    @LocalServerPort
    int port;

    private Emergency emergency;
    private Ticket incident;

    @BeforeEach
    void aServiceIsStopped() {
        at("2026-11-23T10:00");
        emergency = Emergency.declared(stage, "responsable", form("insiders", "astreinte"));
        advance(seconds(1));
        incident = emergency.incident();
    }

    private String read(String account, String path) {
        return Knock.at(port, path).as(account).get().body();
    }

    @Test
    void it_is_a_priority_1_that_nobody_needs_to_judge_and_that_those_who_lead_may_take_too() {
        assertThat(incident)
                .hasStatus(fr.vigie.incident.Status.OPEN)
                .waitsAt("interveneP1")
                .isOfferedTo("support", "managers");
        assertThat(incident.notices()).isEmpty();
        advance(hours(2));
        assertThat(incident.notices()).isEmpty();
    }

    @Test
    void everybody_else_reads_neutral_words_at_every_door() {
        incident.as("responsable").intervene("action", "ESCALATION", "comment", DONE);
        var reference = incident.reference();

        for (var path : new String[] {
            "/api/incidents/" + reference,
            "/api/incidents",
            "/api/incidents/" + reference + "/exchanges",
            "/api/incidents/" + reference + "/reports"
        }) {
            assertThat(read("support", path))
                    .as(path)
                    .contains(NEUTRAL)
                    .doesNotContain("root inconnu", "ntrusion", "bastion");
        }
        assertThat(Knock.at(port, "/api/incidents/" + reference)
                        .as("integrateur")
                        .get()
                        .statusCode())
                .isEqualTo(404);
        assertThat(Knock.at(port, "/api/emergencies/" + emergency.reference())
                        .as("support")
                        .get()
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void those_who_lead_and_those_who_work_on_it_read_all_of_it() {
        incident.as("responsable").intervene("action", "ESCALATION", "comment", DONE);

        for (var account : new String[] {"responsable", "admin", "astreinte"}) {
            assertThat(read(account, "/api/incidents/" + incident.reference()))
                    .as(account)
                    .contains(Emergency.SEEN, "intrusion", DONE);
            assertThat(read(account, "/api/incidents/" + incident.reference() + "/exchanges"))
                    .as(account)
                    .contains(Emergency.SEEN);
        }
        var admitted = Knock.at(port, "/api/incidents/" + incident.reference() + "/insiders")
                .as("responsable")
                .post("{\"accounts\":[\"surveillance\"]}");
        assertThat(admitted.statusCode()).as(admitted.body()).isEqualTo(200);
        assertThat(read("surveillance", "/api/incidents/" + incident.reference()))
                .contains(Emergency.SEEN);
        assertThat(incident).saysInItsJournal(EntryKind.ADMITTED, "responsable", "surveillance");
    }

    @Test
    void the_engine_keeps_no_word_of_it_neither_now_nor_in_its_history() {
        incident.as("responsable").intervene("action", "ESCALATION", "comment", DONE);
        incident.as("responsable").restore("resolution", DONE);

        for (var path : new String[] {
            "/engine-rest/variable-instance",
            "/engine-rest/history/variable-instance",
            "/engine-rest/history/detail",
            "/engine-rest/history/task",
            "/engine-rest/task"
        }) {
            assertThat(read("support", path))
                    .as(path)
                    .doesNotContain("root inconnu", "INTRUSION", "intrusion", "bastion");
        }
        assertThat(read("support", "/engine-rest/history/variable-instance?variableName=insiders"))
                .isEqualTo("[]");
        assertThat(read(
                        "support",
                        "/engine-rest/variable-instance?processInstanceIdIn="
                                + incident.processes().get(0).getId()))
                .contains(NEUTRAL);
    }

    @Test
    void no_notice_of_it_carries_a_word_to_staff_or_clients() {
        advance(minutes(40));

        assertThat(stage.database()
                        .sql("select subject || ' ' || brief || ' ' || body from wording")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(text -> text.contains("root inconnu") || text.contains("ntrusion"));
    }

    @Test
    void nothing_is_attached_to_it_no_maintenance_is_asked_for_it_and_no_announcement_made() {
        var other = aReport().openedAs(1);

        assertThat(refusalOf(other, () -> new OneFailure(stage).attach(incident, other)))
                .contains("422", "reste seul");
        assertThat(refusalOf(
                        incident, () -> incident.as("responsable").intervene("action", "MAINTENANCE", "comment", DONE)))
                .contains("422", "demande est lue de tous");
        assertThat(catchThrowable(() -> stage.engine()
                        .getRuntimeService()
                        .createMessageCorrelation("securityDeclared")
                        .processInstanceBusinessKey(other.reference())
                        .correlateStartMessage()))
                .isNotNull();
    }

    @Test
    void the_sheet_to_which_the_tasks_lead_is_for_those_who_lead() {
        var sheet = "/camunda/api/vigie/emergencies/" + emergency.reference();

        var read = TasklistSession.of(port, "responsable").knock(sheet).get();
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        assertThat(read.body()).contains(Emergency.SEEN, "intrusion", "Services interrompus");
        assertThat(TasklistSession.of(port, "support").knock(sheet).get().statusCode())
                .isEqualTo(404);
        assertThat(Knock.at(port, sheet).get().statusCode()).isEqualTo(401);
    }

    @Test
    void a_change_of_slot_leaves_it_to_those_who_lead_too() {
        advance(hours(3));

        assertThat(incident.candidates()).contains("managers");
    }
}
