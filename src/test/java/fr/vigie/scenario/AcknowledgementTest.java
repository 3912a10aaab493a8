package fr.vigie.scenario;

import static fr.vigie.incident.Channel.CHAT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.EntryKind;
import fr.vigie.incident.Status;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AcknowledgementTest extends Story {

    private static final Duration THREE_QUARTERS =
            Duration.ofMinutes(15).multipliedBy(3).dividedBy(4);

    @Test
    void a_report_that_nobody_looks_at_is_recalled_at_three_quarters_and_offered_to_more_people_after_15() {
        at("2026-11-23T10:00");
        var incident = aReport().by(CHAT).started();

        advance(THREE_QUARTERS.minus(oneMillisecond()));
        assertThat(incident).isOfferedTo("support").waitsAt("diagnose");
        assertThat(incident.pages()).isEmpty();

        advance(oneMillisecond());
        assertThat(incident.pages()).containsExactly("DEADLINE_NEAR to support");

        advance(minutes(15).minus(THREE_QUARTERS).minus(oneMillisecond()));
        assertThat(incident).isOfferedTo("support").wasAcknowledgedInTime(null).hasEscalationLevel(0);

        advance(oneMillisecond());
        assertThat(incident)
                .isOfferedTo("support", "on-call")
                .hasEscalationLevel(1)
                .hasStatus(Status.REPORTED)
                .waitsAt("diagnose")
                .wasAcknowledgedInTime(false);
        assertThat(incident.pages())
                .containsExactly("DEADLINE_NEAR to support", "DEADLINE_MISSED to support", "ESCALATED to on-call");
    }

    @Test
    void a_ticket_opened_one_millisecond_under_15_minutes_is_in_time() {
        at("2026-11-23T10:00");
        var incident = aReport().started();
        advance(minutes(15).minus(oneMillisecond()));

        incident.diagnose("priority", 3);

        assertThat(incident).wasAcknowledgedInTime(true).mustSeeSomebodyActBy("2026-11-23T11:14:59.999");
    }

    @Test
    void a_ticket_opened_after_15_minutes_sharp_is_late_and_its_own_promise_starts_then() {
        at("2026-11-23T10:00");
        var incident = aReport().started();
        advance(minutes(15));

        incident.diagnose("priority", "1");

        assertThat(incident)
                .wasAcknowledgedInTime(false)
                .hasStatus(Status.OPEN)
                .isOfferedTo("support")
                .mustSeeSomebodyActBy("2026-11-23T10:30");
        assertThat(incident.view().acknowledgeBy()).isEqualTo(Time.paris("2026-11-23T10:15"));
    }

    @Test
    void the_clock_runs_from_when_the_failure_was_notified_not_from_when_it_was_typed_in() {
        at("2026-11-23T10:00");
        var incident = aReport().with("notifiedAt", "2026-11-23T09:51:00+01:00").started();

        assertThat(incident.view().acknowledgeBy()).isEqualTo(Time.paris("2026-11-23T10:06"));
        advanceTo("2026-11-23T10:02:15");
        assertThat(incident.pages()).containsExactly("DEADLINE_NEAR to support");
        advanceTo("2026-11-23T10:06");
        assertThat(incident).hasEscalationLevel(1).wasAcknowledgedInTime(false);
    }

    @Test
    void a_report_that_was_notified_too_long_ago_is_offered_to_more_people_at_once() {
        at("2026-11-23T10:00");
        var incident = aReport().with("notifiedAt", "2026-11-23T09:00:00+01:00").started();

        advance(minutes(0));

        assertThat(incident).hasEscalationLevel(1).wasAcknowledgedInTime(false).hasInItsJournal(1, EntryKind.ESCALATED);
    }

    @Test
    void a_report_set_aside_in_time_was_acknowledged_too() {
        at("2026-11-23T10:00");
        var incident = aReport().started();
        advance(minutes(14));

        incident.diagnose("decision", "DISMISS", "diagnosis", "Essai de l'équipe réseau");

        assertThat(incident)
                .wasAcknowledgedInTime(true)
                .sawSomebodyActInTime(null)
                .hasNoTimer();
    }
}
