package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.EntryKind;
import fr.vigie.incident.Status;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequalifiedTest extends Story {

    /** The two ways in which a person judges a ticket anew. */
    enum Way {
        DOOR(ticket -> ticket.changePriority(1, "Tous les clients sont touchés")),
        FORM(ticket ->
                ticket.intervene("action", "PRIORITY", "newPriority", "1", "comment", "Tous les clients sont touchés"));

        private final Consumer<Ticket> toPriority1;

        Way(Consumer<Ticket> toPriority1) {
            this.toPriority1 = toPriority1;
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_assistance_that_turns_out_to_be_a_failure_counts_from_the_opening_of_the_ticket(Way way) {
        at("2026-11-23T10:00");
        var incident = aReport().reachableAt("dsi@acme.example").openedAs(4);
        advance(minutes(5));

        way.toPriority1.accept(incident);

        assertThat(incident)
                .hasPriority(1)
                .isStillWaitingForAPerson()
                .isOfferedTo("support")
                .hasTaskPriority(100)
                .mustSeeSomebodyActBy("2026-11-23T10:15")
                .saysInItsJournal(EntryKind.PRIORITY_CHANGED, "support", "4 → 1", "Tous les clients sont touchés");
        advance(minutes(10).minus(oneMillisecond()));
        assertThat(incident).hasEscalationLevel(0);
        advance(oneMillisecond());
        assertThat(incident).hasEscalationLevel(1).isOfferedTo("support", "on-call");
        assertThat(incident.notices()).containsExactly("RECEIPT to dsi@acme.example");
    }

    @ParameterizedTest
    @EnumSource
    void a_deadline_that_has_passed_by_then_escalates_at_once(Way way) {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(4);
        advance(minutes(60));

        way.toPriority1.accept(incident);

        assertThat(incident)
                .mustSeeSomebodyActBy("2026-11-23T10:15")
                .sawSomebodyActInTime(false)
                .hasEscalationLevel(0);
        advance(minutes(0));
        assertThat(incident)
                .hasEscalationLevel(1)
                .isOfferedTo("support", "on-call")
                .isStillWaitingForAPerson()
                .hasOneTimerAt(Time.paris("2026-11-23T11:10"));
    }

    @ParameterizedTest
    @EnumSource
    void whoever_had_taken_the_ticket_keeps_it(Way way) {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(4);
        incident.claim();

        way.toPriority1.accept(incident);

        assertThat(incident).isAssignedTo("support").isOfferedTo("support");
    }

    @ParameterizedTest
    @EnumSource
    void those_to_whom_it_was_escalated_keep_it_too(Way way) {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(3);
        advance(minutes(65));
        assertThat(incident).hasEscalationLevel(1).isOfferedTo("support", "on-call");

        way.toPriority1.accept(incident);

        assertThat(incident)
                .hasEscalationLevel(1)
                .isOfferedTo("support", "on-call")
                .hasTaskPriority(105)
                .mustSeeSomebodyActBy("2026-11-23T10:15");
        advance(minutes(0));
        assertThat(incident).hasEscalationLevel(2).isOfferedTo("support", "on-call", "monitoring");
        assertThat(incident.pages())
                .as("one page for one fact")
                .endsWith("DEADLINE_MISSED to on-call", "DEADLINE_MISSED to support", "ESCALATED to monitoring");
    }

    @Test
    void a_failure_that_turns_out_to_be_a_wish_is_no_longer_escalated_every_quarter_of_an_hour() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(1);
        advance(minutes(20));

        incident.changePriority(5, "C'est une demande d'évolution");

        assertThat(incident).mustSeeSomebodyActBy("2026-11-30T17:00").sawSomebodyActInTime(null);
        advance(hours(24));
        assertThat(incident).hasEscalationLevel(1).isOfferedTo("support", "on-call");
    }

    @Test
    void it_can_be_judged_anew_as_often_as_it_takes_until_somebody_acts() {
        at("2026-11-23T10:00");
        var incident = aReport().reachableAt("dsi@acme.example").openedAs(4);
        incident.intervene("action", "PRIORITY", "newPriority", 2, "comment", "Plus grave que prévu");
        incident.changePriority(1, "Panne totale");
        incident.intervene("action", "PRIORITY", "newPriority", 3, "comment", "Contournement trouvé");

        assertThat(incident).hasPriority(3).mustSeeSomebodyActBy("2026-11-23T11:00");
        incident.intervene("action", "ESCALATION");

        assertThat(incident).waitsAt("restore").hasStatus(Status.ENGAGED).hasNoTimer();
        assertThat(incident.notices())
                .containsExactlyInAnyOrder("RECEIPT to dsi@acme.example", "ENGAGED to dsi@acme.example");
    }

    @Test
    void there_is_nothing_to_judge_anew_before_the_ticket_is_open_and_once_somebody_has_acted() {
        at("2026-11-23T10:00");
        var incident = aReport().started();
        assertThat(refusalOf(incident, () -> incident.changePriority(1, "Urgent")))
                .startsWith("409 ")
                .contains(incident.reference(), "à diagnostiquer");

        incident.diagnose("priority", 4);
        incident.intervene("action", "ESCALATION");
        assertThat(refusalOf(incident, () -> incident.changePriority(1, "Urgent")))
                .startsWith("409 ")
                .contains("pris en charge");

        incident.restore("resolution", "Redémarré");
        assertThat(refusalOf(incident, () -> incident.changePriority(1, "Urgent")))
                .startsWith("409 ");

        incident.confirm(true);
        assertThat(refusalOf(incident, () -> incident.as("support").changePriority(1, "Urgent")))
                .startsWith("409 ")
                .contains("clos");
    }

    @Test
    void the_same_priority_again_is_no_change() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(4);

        assertThat(refusalOf(incident, () -> incident.changePriority(4, "Urgent")))
                .isEqualTo("422 Le ticket " + incident.reference() + " est déjà en priorité 4.");
        assertThat(refusalOf(
                        incident,
                        () -> incident.intervene("action", "PRIORITY", "newPriority", 4, "comment", "Urgent")))
                .startsWith("422 ");
    }
}
