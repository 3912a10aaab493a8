package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a form lets through, a REST call also does: ticket, journal, outbox, task and timers stay as they were. */
class RefusedFormTest extends Story {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # field, value, sentence
            -,        -,     La priorité (priority) manque : un nombre de 1 à 5.
            priority, 0,     La priorité (priority) est un nombre de 1 à 5.
            priority, 6,     La priorité (priority) est un nombre de 1 à 5.
            priority, 1.5,   La priorité (priority) est un nombre de 1 à 5.
            priority, haute, La priorité (priority) est un nombre de 1 à 5.
            decision, PEUT,  'La décision (decision) est OPEN, ATTACH ou DISMISS.'
            """)
    void no_ticket_is_opened_by(String field, String value, String sentence) {
        at("2026-11-23T10:00");
        var incident = aReport().started();

        assertThat(refusalOf(incident, () -> incident.diagnose(answer(field, value))))
                .isEqualTo("422 " + sentence);

        incident.diagnose("priority", 2);
        assertThat(incident).hasStatus(Status.OPEN);
    }

    @Test
    void a_subject_that_grew_too_long_is_refused_too() {
        at("2026-11-23T10:00");
        var incident = aReport().started();

        assertThat(refusalOf(incident, () -> incident.diagnose("priority", 1, "subject", "é".repeat(201))))
                .isEqualTo("422 Le sujet (subject) compte au plus 200 caractères.");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # action,       field,       value, beginning of the sentence
            -,              -,           -,     Choisissez une action
            DANSE,          -,           -,     L'action (action) est ESCALATION
            escalation,     -,           -,     L'action (action) est ESCALATION
            CLIENT_CONTACT, -,           -,     Écrivez au client
            CLIENT_CONTACT, comment,     ' ',   Écrivez au client
            MAINTENANCE,    -,           -,     Dites quelle maintenance
            MAINTENANCE,    maintenance, MNT-0, La maintenance à lier
            PRIORITY,       newPriority, 1,     Dites pourquoi la priorité change
            PRIORITY,       comment,     grave, La priorité (newPriority) manque
            ESCALATION,     escalateTo,  zorro, Personne ne s'appelle
            """)
    void nobody_has_acted_by(String action, String field, String value, String beginning) {
        at("2026-11-23T10:00");
        var incident = aReport().reachableAt("dsi@acme.example").openedAs(3);

        assertThat(refusalOf(
                        incident,
                        () -> incident.intervene(action == null ? answer(field, value) : both(action, field, value))))
                .startsWith("422 " + beginning);

        advance(minutes(60));
        assertThat(incident).hasEscalationLevel(1).isStillWaitingForAPerson();
    }

    @Test
    void a_service_is_not_restored_without_a_word_on_how() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(3);
        incident.intervene("action", "ESCALATION");

        assertThat(refusalOf(incident, incident::restore))
                .isEqualTo("422 Dites comment le service a été rétabli (resolution).");
    }

    @Test
    void who_reports_an_incident_does_not_answer_what_agents_are_asked_later() {
        at("2026-11-23T10:00");
        var incident = aReport()
                .with("known", true)
                .with("priority", 1)
                .with("decision", "DISMISS")
                .with("diagnosis", "Rien à voir")
                .with("attachTo", "INC-2026-000001")
                .with("action", "ESCALATION")
                .with("resolution", "Tout va bien")
                .with("confirmed", true)
                .started();

        assertThat(refusalOf(incident, incident::diagnose)).startsWith("422 La priorité (priority) manque");
        assertThat(refusalOf(incident, () -> incident.diagnose("decision", "DISMISS")))
                .startsWith("422 Dites pourquoi");
        assertThat(refusalOf(incident, () -> incident.diagnose("decision", "ATTACH")))
                .startsWith("422 Indiquez");
        incident.diagnose("priority", 3);
        assertThat(refusalOf(incident, incident::intervene)).startsWith("422 Choisissez une action");
        incident.intervene("action", "ESCALATION");
        assertThat(refusalOf(incident, incident::restore)).startsWith("422 Dites comment");
        incident.restore("resolution", "Redémarré");
        assertThat(refusalOf(incident, () -> incident.complete("confirm"))).startsWith("422 Indiquez si le client");
    }

    private static Object[] answer(String field, String value) {
        return field == null ? new Object[0] : new Object[] {field, value};
    }

    private static Object[] both(String action, String field, String value) {
        return field == null ? new Object[] {"action", action} : new Object[] {"action", action, field, value};
    }
}
