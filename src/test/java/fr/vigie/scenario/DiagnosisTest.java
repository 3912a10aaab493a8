package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.EntryKind;
import fr.vigie.incident.Outcome;
import org.junit.jupiter.api.Test;

class DiagnosisTest extends Story {

    @Test
    void a_report_that_belongs_to_another_incident_is_attached_to_it() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(1);
        var same = aReport().about("Plus rien ne part").started();

        same.diagnose("decision", "ATTACH", "attachTo", incident.reference(), "diagnosis", "Même panne");

        assertThat(same)
                .isClosedAs(Outcome.ATTACHED)
                .hasNoTimer()
                .saysInItsJournal(EntryKind.ATTACHED, "support", incident.reference(), "Même panne");
        assertThat(same.view().attachedTo()).isEqualTo(incident.reference());
        assertThat(incident)
                .isStillWaitingForAPerson()
                .saysInItsJournal(EntryKind.REPORT_ATTACHED, "support", same.reference());
    }

    @Test
    void it_is_attached_only_to_another_incident_that_is_there_and_open() {
        at("2026-11-23T10:00");
        var closed = aReport().started();
        closed.diagnose("decision", "DISMISS", "diagnosis", "Fausse alerte");
        var incident = aReport().started();

        assertThat(refusalToAttach(incident, "INC-2026-999999"))
                .isEqualTo("422 L'incident auquel rattacher (attachTo) n'existe pas.");
        assertThat(refusalToAttach(incident, closed.reference()))
                .isEqualTo("422 L'incident " + closed.reference() + " est clos : rien ne s'y rattache plus.");
        assertThat(refusalToAttach(incident, incident.reference()))
                .isEqualTo("422 Un incident ne se rattache pas à lui-même.");
        assertThat(refusalOf(incident, () -> incident.diagnose("decision", "ATTACH")))
                .isEqualTo("422 Indiquez l'incident auquel rattacher celui-ci (attachTo).");
        assertThat(closed.view().journal())
                .extracting(line -> line.kind())
                .containsExactly(EntryKind.REPORTED, EntryKind.NOTICE, EntryKind.DISMISSED);
    }

    @Test
    void spam_and_false_alarms_are_dismissed_with_a_reason_and_nobody_is_told() {
        at("2026-11-23T10:00");
        var incident = aReport().reachableAt("pub@spam.example").started();

        assertThat(refusalOf(incident, () -> incident.diagnose("decision", "DISMISS")))
                .isEqualTo("422 Dites pourquoi le signalement est classé sans suite (diagnosis).");
        incident.diagnose("decision", "DISMISS", "diagnosis", "Publicité");

        assertThat(incident)
                .isClosedAs(Outcome.DISMISSED)
                .hasNoTimer()
                .saysInItsJournal(EntryKind.DISMISSED, "support", "Publicité");
        assertThat(incident.notices()).isEmpty();
        advance(hours(1));
        assertThat(incident.pages()).isEmpty();
    }

    private static String refusalToAttach(Ticket incident, String to) {
        return refusalOf(incident, () -> incident.diagnose("decision", "ATTACH", "attachTo", to));
    }
}
