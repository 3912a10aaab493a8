package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.EntryKind;
import org.junit.jupiter.api.Test;

/** Deadlines are judged by what was written down, never by when a timer happened to run. */
class LateTimerTest extends Story {

    @Test
    void a_person_who_acts_too_late_is_late_also_when_no_timer_said_so() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(1);

        stage.time().passWithoutUs(minutes(15).plusMillis(1));
        incident.intervene("action", "ESCALATION");

        assertThat(incident).sawSomebodyActInTime(false).hasEscalationLevel(0).hasNoTimer();
        advance(hours(2));
        assertThat(incident).hasEscalationLevel(0).hasInItsJournal(0, EntryKind.ESCALATED);
    }

    @Test
    void a_deadline_missed_while_we_were_down_is_told_at_once_and_once() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(1);

        stage.time().passWithoutUs(minutes(50));
        assertThat(incident).sawSomebodyActInTime(false);
        advance(minutes(0));

        assertThat(incident)
                .hasEscalationLevel(1)
                .isOfferedTo("support", "on-call")
                .hasOneTimerAt(Time.paris("2026-11-23T11:00"))
                .hasInItsJournal(1, EntryKind.ESCALATED);
        assertThat(incident.pages()).containsExactly("DEADLINE_MISSED to support", "ESCALATED to on-call");
    }

    @Test
    void a_person_who_acted_in_time_stays_in_time_however_late_the_engine_is() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(1);
        stage.time().passWithoutUs(minutes(14));
        incident.intervene("action", "ESCALATION");

        stage.time().passWithoutUs(hours(3));
        advance(minutes(0));

        assertThat(incident).sawSomebodyActInTime(true).hasEscalationLevel(0);
    }

    @Test
    void a_ticket_opened_too_late_is_late_also_when_no_timer_said_so() {
        at("2026-11-23T10:00");
        var late = aReport().started();
        var inTime = aReport().started();
        stage.time().passWithoutUs(minutes(15).minus(oneMillisecond()));
        inTime.diagnose("priority", 3);
        stage.time().passWithoutUs(oneMillisecond());
        late.diagnose("priority", 3);

        assertThat(inTime).wasAcknowledgedInTime(true);
        assertThat(late).wasAcknowledgedInTime(false);
    }

    @Test
    void a_reminder_that_comes_after_its_deadline_is_no_longer_told() {
        at("2026-11-23T10:00");
        var incident = aReport().started();

        stage.time().passWithoutUs(minutes(30));
        advance(minutes(0));

        assertThat(incident).hasEscalationLevel(1).isOfferedTo("support", "on-call");
        assertThat(incident.pages()).containsExactly("DEADLINE_MISSED to support", "ESCALATED to on-call");
    }
}
