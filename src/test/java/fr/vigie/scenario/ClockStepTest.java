package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.doctor.Finding;
import fr.vigie.incident.EntryKind;
import org.junit.jupiter.api.Test;

/**
 * The clock of the machine is wrong by an hour and is put right. Nobody can know what time it really was: what happens
 * counts as it was written down, and happens once.
 */
class ClockStepTest extends Story {

    @Override
    void allIsWell() {
        // dates run backwards in here; the doctor says so, which is looked at below
    }

    @Test
    void a_deadline_that_the_clock_jumped_over_is_told_once_and_not_again_when_it_comes() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(1);

        at("2026-11-23T11:00");
        advance(minutes(0));
        var pages = incident.pages();
        at("2026-11-23T10:01");
        advance(minutes(29));

        assertThat(incident)
                .hasEscalationLevel(1)
                .hasInItsJournal(1, EntryKind.ESCALATED)
                .isStillWaitingForAPerson();
        assertThat(incident.view().interveneBy()).isEqualTo(Time.paris("2026-11-23T10:15"));
        assertThat(pages).contains("ESCALATED to on-call").doesNotHaveDuplicates();
        assertThat(incident.pages()).isEqualTo(pages);
    }

    @Test
    void who_acts_in_time_by_the_clock_that_was_put_right_acted_in_time() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(1);
        at("2026-11-23T11:00");
        advance(minutes(0));
        at("2026-11-23T10:05");

        incident.intervene("action", "ESCALATION");

        assertThat(incident).sawSomebodyActInTime(true).hasNoTimer();
    }

    @Test
    void a_ticket_goes_on_over_a_clock_that_was_ahead_as_it_came_and_the_doctor_names_it_until_it_is_closed() {
        at("2026-11-23T11:00");
        var incident = aReport().started();
        at("2026-11-23T10:02");

        incident.diagnose("priority", 2);
        assertThat(incident)
                .wasAcknowledgedInTime(true)
                .mustSeeSomebodyActBy("2026-11-23T10:32")
                .hasOneTimerAt(Time.paris("2026-11-23T10:32"));
        assertThat(doctor.look(stage.time().now()))
                .extracting(Finding::name)
                .as("its dates run backwards")
                .contains("ticket-torn");
        incident.intervene("action", "MAINTENANCE", "comment", "Bascule");
        incident.restore("resolution", "Basculé");
        incident.confirm(true);
        advance(hours(25));
        assertThat(doctor.look(stage.time().now())).extracting(Finding::name).doesNotContain("ticket-torn");
        assertThat(incident.view().journal())
                .extracting(entry -> entry.kind())
                .as("as it happened, whatever the hours say")
                .containsSubsequence(
                        EntryKind.REPORTED, EntryKind.OPENED, EntryKind.ENGAGED, EntryKind.RESTORED, EntryKind.CLOSED);
    }

    @Test
    void the_watch_passes_once_at_a_change_of_slot_that_the_clock_jumped_over_and_comes_to_again() {
        at("2026-11-23T16:50");
        var watch = new Watch(stage);
        watch.begin();
        var incident = aReport().openedAs(4);
        at("2026-11-23T17:50");
        advance(minutes(0));
        assertThat(incident).isOfferedTo("monitoring").hasInItsJournal(1, EntryKind.HANDED_OVER);
        var points = watch.points();

        at("2026-11-23T16:51");
        // as a start of Vigie does, or a manager
        stage.engine()
                .getRuntimeService()
                .createMessageCorrelation("planChanged")
                .setVariable("planChange", "redémarrage de Vigie")
                .correlateAll();
        advanceTo("2026-11-23T17:50");

        assertThat(watch.points()).isEqualTo(points).doesNotHaveDuplicates();
        assertThat(incident).isOfferedTo("monitoring");
        assertThat(watch.expected()).containsExactly(Time.paris("2026-11-24T09:00"));
    }
}
