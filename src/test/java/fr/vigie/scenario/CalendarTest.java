package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest extends Story {

    @Test
    void a_change_request_of_the_week_before_Christmas_is_due_after_five_days_on_which_support_works() {
        at("2026-12-22T10:00");
        // 23, 24, then Christmas and a weekend, 28, 29, 30
        var incident = aReport().openedAs(5);

        assertThat(incident).mustSeeSomebodyActBy("2026-12-30T17:00").hasTaskPriority(20);
        stage.time().advanceTo(Time.paris("2026-12-30T17:00").minus(oneMillisecond()));
        assertThat(incident).isOfferedTo("support").hasEscalationLevel(0).sawSomebodyActInTime(null);

        advance(oneMillisecond());
        // support has just gone home
        assertThat(incident).isOfferedTo("support", "monitoring").hasEscalationLevel(1);

        // the 31st, then New Year's Day and a weekend
        advanceTo("2026-12-31T16:59");
        assertThat(incident).hasEscalationLevel(1);
        advanceTo("2026-12-31T17:00");
        assertThat(incident).hasEscalationLevel(2).hasOneTimerAt(Time.paris("2027-01-04T17:00"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # priority, somebody must act by (Paris)
            1, 2026-11-27T17:10
            2, 2026-11-27T17:25
            3, 2026-11-27T17:55
            4, 2026-11-27T18:55
            5, 2026-12-04T17:00
            """)
    void a_ticket_opened_on_a_Friday_at_five_to_five_keeps_its_promise_all_the_same(int priority, String due) {
        at("2026-11-27T16:55");

        var incident = aReport().openedAs(priority);

        assertThat(incident).isOfferedTo("support").mustSeeSomebodyActBy(due).hasTaskPriority(120 - 20 * priority);
    }

    @Test
    void a_priority_1_of_a_Friday_at_five_to_five_goes_to_those_who_are_there_at_ten_past() {
        at("2026-11-27T16:55");
        var incident = aReport().openedAs(1);

        advance(minutes(15));

        assertThat(incident).isOfferedTo("support", "monitoring").hasEscalationLevel(1);
        assertThat(incident.pages())
                .containsExactly("DEADLINE_NEAR to support", "DEADLINE_MISSED to support", "ESCALATED to monitoring");
        advance(minutes(15));
        assertThat(incident).isOfferedTo("support", "monitoring", "managers");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # reported (Paris), who is asked
            2026-11-24T03:00,   monitoring
            2026-11-24T08:59,   monitoring
            2026-11-24T09:00,   support
            2026-11-24T13:00,   on-call
            2026-11-24T14:00,   support
            2026-11-24T17:00,   monitoring
            2026-11-28T03:00,   on-call
            2026-11-29T23:59,   on-call
            2026-11-30T00:00,   monitoring
            2026-11-11T10:00,   on-call
            """)
    void whoever_is_there_at_that_hour_is_asked_and_can_do_everything(String reported, String pool) {
        at(reported);

        var incident = aReport().started();
        assertThat(incident).isOfferedTo(pool).waitsAt("diagnose");

        incident.diagnose("priority", 2);
        assertThat(incident).isOfferedTo(pool).isStillWaitingForAPerson();
    }

    @Test
    void fifteen_minutes_last_fifteen_minutes_also_when_the_clocks_go_back() {
        var opened = Instant.parse("2026-10-25T00:50:00Z");
        stage.time().at(opened);
        var incident = aReport().openedAs(1);

        assertThat(incident).isOfferedTo("on-call").hasOneTimerAt(opened.plus(minutes(15)));
        advance(minutes(15).minus(oneMillisecond()));
        assertThat(incident).hasEscalationLevel(0);
        advance(oneMillisecond());
        assertThat(incident).hasEscalationLevel(1);
    }
}
