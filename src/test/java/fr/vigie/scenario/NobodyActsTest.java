package fr.vigie.scenario;

import static fr.vigie.incident.Channel.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.EntryKind;
import fr.vigie.incident.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NobodyActsTest extends Story {

    @Test
    void a_priority_1_that_nobody_takes_reaches_the_next_pool_after_15_minutes_and_not_one_millisecond_before() {
        at("2026-11-23T10:00");
        var incident = aReport().by(PHONE).about("API indisponible").openedAs(1);

        advance(minutes(15).minus(oneMillisecond()));
        assertThat(incident)
                .isOfferedTo("support")
                .hasEscalationLevel(0)
                .hasTaskPriority(100)
                .isStillWaitingForAPerson()
                .mustSeeSomebodyActBy("2026-11-23T10:15");
        assertThat(incident.pages()).containsExactly("DEADLINE_NEAR to support");

        advance(oneMillisecond());
        assertThat(incident)
                .isOfferedTo("support", "on-call")
                .hasEscalationLevel(1)
                .hasTaskPriority(105)
                .isStillWaitingForAPerson();
        assertThat(incident.pages())
                .containsExactly("DEADLINE_NEAR to support", "DEADLINE_MISSED to support", "ESCALATED to on-call");
    }

    @Test
    void it_goes_on_to_the_managers_and_the_last_resort_then_to_all_again_and_never_falls_silent() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(1);

        advanceTo("2026-11-23T10:25");
        assertThat(incident).isOfferedTo("support", "on-call", "managers").hasEscalationLevel(2);

        advanceTo("2026-11-23T10:35");
        assertThat(incident).hasEscalationLevel(3).hasTaskPriority(115);
        assertThat(incident.lastResort()).containsExactly("ESCALATED");

        advanceTo("2026-11-23T10:50");
        assertThat(incident)
                .isOfferedTo("support", "on-call", "managers", "monitoring")
                .hasEscalationLevel(4);

        advance(hours(3));
        assertThat(incident).isStillWaitingForAPerson().hasTaskPriority(115);
        assertThat(incident.lastResort()).hasSize(8);
    }

    @Test
    void a_level_at_which_there_is_nobody_is_skipped_at_once_and_written_down() {
        at("2026-11-23T20:00");
        var incident = aReport().openedAs(1);

        advance(minutes(15));
        assertThat(incident)
                .isOfferedTo("monitoring")
                .hasEscalationLevel(0)
                .saysInItsJournal(EntryKind.LEVEL_SKIPPED, "procédure", "suivant du tour de garde")
                .saysInItsJournal(EntryKind.LEVEL_SKIPPED, "procédure", "équipe suivante");

        advance(seconds(1));
        assertThat(incident).isOfferedTo("monitoring", "managers").hasEscalationLevel(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # priority, due,            managers,         last resort
            2,          2026-11-23T10:30, 2026-11-23T10:45, 2026-11-23T11:00
            3,          2026-11-23T11:00, 2026-11-23T11:30, 2026-11-23T12:30
            4,          2026-11-23T12:00, 2026-11-23T13:00, 2026-11-23T14:00
            5,          2026-11-30T17:00, 2026-12-01T17:00, 2026-12-02T17:00
            """)
    void each_level_has_its_own_time_by_the_priority(int priority, String due, String managers, String lastResort) {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(priority);

        advanceTo(due);
        assertThat(incident).hasEscalationLevel(1);
        advanceTo(managers);
        assertThat(incident).hasEscalationLevel(2);
        advanceTo(lastResort);
        assertThat(incident).hasEscalationLevel(3);
    }

    @Test
    void a_priority_3_is_not_called_out_without_end() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(3);

        advance(hours(10));
        assertThat(incident).hasEscalationLevel(3).isStillWaitingForAPerson();
        assertThat(incident.lastResort()).containsExactly("ESCALATED");
    }

    @Test
    void what_the_procedure_does_by_itself_is_not_the_action_that_was_promised() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(1);

        advance(minutes(15));
        assertThat(incident).sawSomebodyActInTime(null);

        advance(oneMillisecond());
        assertThat(incident)
                .isStillWaitingForAPerson()
                .sawSomebodyActInTime(false)
                .saysInItsJournal(EntryKind.ESCALATED, "procédure", "niveau d'escalade 1", "offert aussi à astreinte");
    }

    @Test
    void who_takes_the_task_and_does_nothing_has_not_acted() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(1);
        incident.claim();

        advance(minutes(30));

        assertThat(incident)
                .isAssignedTo("support")
                .isOfferedTo("support", "on-call", "managers")
                .hasEscalationLevel(2)
                .isStillWaitingForAPerson();
    }

    @Test
    void a_person_who_acts_late_ends_the_escalation_and_the_lateness_stays_written() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(1);
        advance(minutes(30));

        incident.as("astreinte").intervene("action", "ESCALATION", "comment", "Bascule sur le site de secours");

        assertThat(incident)
                .hasStatus(Status.ENGAGED)
                .waitsAt("restore")
                .sawSomebodyActInTime(false)
                .hasEscalationLevel(2)
                .hasNoTimer()
                .saysInItsJournal(EntryKind.ENGAGED, "astreinte", "Bascule sur le site de secours");
        assertThat(incident.view().intervenedAt()).isEqualTo(Time.paris("2026-11-23T10:30"));
        advance(hours(5));
        assertThat(incident).hasEscalationLevel(2).hasInItsJournal(2, EntryKind.ESCALATED);
    }

    @Test
    void a_person_who_acts_on_the_last_millisecond_keeps_the_promise() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(1);
        advance(minutes(15).minus(oneMillisecond()));

        incident.intervene("action", "MAINTENANCE", "comment", "Redémarrer le routeur");

        assertThat(incident).sawSomebodyActInTime(true).hasEscalationLevel(0).hasNoTimer();
        assertThat(incident.pages()).containsExactly("DEADLINE_NEAR to support");
    }
}
