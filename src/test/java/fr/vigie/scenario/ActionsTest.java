package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.EntryKind;
import fr.vigie.incident.Status;
import org.junit.jupiter.api.Test;

class ActionsTest extends Story {

    @Test
    void an_escalation_hands_the_ticket_to_the_next_pool() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(2);

        incident.intervene("action", "ESCALATION", "comment", "Le cœur de réseau ne répond plus");

        assertThat(incident)
                .hasStatus(Status.ENGAGED)
                .waitsAt("restore")
                .isOfferedTo("on-call")
                .sawSomebodyActInTime(true)
                .saysInItsJournal(EntryKind.ENGAGED, "support", "escalade à astreinte")
                .hasEscalationLevel(0);
        assertThat(incident.asked()).contains("OFFERED to on-call");
        assertThat(incident.words("OFFERED")).contains("Le cœur de réseau ne répond plus");
        incident.as("astreinte").restore("resolution", "Carte remplacée");
        assertThat(incident).hasStatus(Status.RESTORED);
    }

    @Test
    void whoever_goes_on_reads_the_diagnosis_as_it_was_typed() {
        at("2026-11-23T10:00");
        var incident = aReport().started();
        incident.diagnose("priority", 3, "diagnosis", "p99 <2s sur api-1\n# puis *rien*");

        var shown = stage.engine().getTaskService().getVariable(incident.task().getId(), "shownDiagnosis");

        assertThat(shown).isEqualTo("p99 \\<2s sur api\\-1  \n\\# puis \\*rien\\*");
    }

    @Test
    void at_night_nobody_is_behind_monitoring_but_the_managers() {
        at("2026-11-24T03:00");
        var incident = aReport().openedAs(1);

        incident.intervene("action", "ESCALATION");

        assertThat(incident).isOfferedTo("managers");
        assertThat(incident.asked()).contains("OFFERED to managers");
        incident.as("responsable").restore("resolution", "Bascule");
    }

    @Test
    void an_escalation_to_a_person_puts_it_into_their_hands() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(1);

        incident.intervene("action", "ESCALATION", "escalateTo", "karim benali", "comment", "Tu connais ce routeur");

        assertThat(incident)
                .waitsAt("restore")
                .isAssignedTo("astreinte")
                .isOfferedTo("support")
                .saysInItsJournal(EntryKind.ENGAGED, "support", "escalade à Karim Benali");
        assertThat(incident.asked()).contains("OFFERED to on-call");
        assertThat(incident.words("OFFERED")).contains("Tu connais ce routeur");
        incident.as("astreinte").restore("resolution", "Redémarré");
        assertThat(incident).waitsAt("confirm").isAssignedTo(null);
    }

    @Test
    void nobody_can_hand_a_ticket_to_someone_who_does_not_exist() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(1);

        assertThat(refusalOf(incident, () -> incident.intervene("action", "ESCALATION", "escalateTo", "personne")))
                .startsWith("422 Personne ne s'appelle « personne » dans nos équipes (escalateTo)")
                .contains("Karim Benali (astreinte)");
    }

    @Test
    void who_has_it_does_not_act_by_handing_it_to_themselves() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(1);

        assertThat(refusalOf(incident, () -> incident.intervene("action", "ESCALATION", "escalateTo", "support")))
                .startsWith("422 Ce ticket est déjà entre vos mains");
        assertThat(incident).hasStatus(Status.OPEN);
    }

    @Test
    void going_back_to_the_client_sends_them_the_comment() {
        at("2026-11-23T10:00");
        var incident = aReport().reachableAt("dsi@acme.example").openedAs(4);

        incident.intervene("action", "CLIENT_CONTACT", "comment", "Quelle version de l'API utilisez-vous ?");

        assertThat(incident).hasStatus(Status.ENGAGED).waitsAt("restore").isOfferedTo("support");
        assertThat(incident.notices())
                .containsExactlyInAnyOrder(
                        "RECEIPT to dsi@acme.example", "MESSAGE to dsi@acme.example", "ENGAGED to dsi@acme.example");
        assertThat(incident.words("MESSAGE")).contains("Quelle version de l'API utilisez-vous ?");
    }

    @Test
    void a_client_whom_nobody_can_reach_is_not_said_to_have_been_told() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(4);

        incident.intervene("action", "CLIENT_CONTACT", "comment", "Quelle version ?");

        assertThat(incident.notices()).isEmpty();
        assertThat(incident).saysInItsJournal(EntryKind.NOTICE, "support", "Message", "aucun contact connu");
    }

    @Test
    void a_maintenance_is_asked_for_and_can_mend_other_incidents_too() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(3);
        var other = aReport().openedAs(3);

        incident.intervene("action", "MAINTENANCE", "comment", "Remplacer la carte du routeur 2");
        assertThat(incident).hasStatus(Status.ENGAGED).waitsAt("restore").sawSomebodyActInTime(true);
        var maintenance = maintenanceOf(incident);
        assertThat(maintenance).matches("MNT-2026-\\d{6}");

        other.intervene("action", "MAINTENANCE", "maintenance", maintenance);
        assertThat(maintenanceOf(other)).isEqualTo(maintenance);
        assertThat(other).saysInItsJournal(EntryKind.MAINTENANCE_LINKED, "support", maintenance);
    }

    @Test
    void a_maintenance_that_does_not_exist_mends_nothing() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(3);

        assertThat(refusalOf(
                        incident, () -> incident.intervene("action", "MAINTENANCE", "maintenance", "MNT-2026-999999")))
                .isEqualTo("422 La maintenance à lier (maintenance) n'existe pas.");
        assertThat(refusalOf(incident, () -> incident.intervene("action", "MAINTENANCE")))
                .isEqualTo("422 Dites quelle maintenance il faut (comment).");
    }

    private String maintenanceOf(Ticket ticket) {
        return stage.database()
                .sql("select maintenance from maintenance_incident where incident = ?")
                .param(ticket.reference())
                .query(String.class)
                .single();
    }
}
