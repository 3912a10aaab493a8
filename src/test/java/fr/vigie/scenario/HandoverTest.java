package fr.vigie.scenario;

import static fr.vigie.incident.Channel.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.EntryKind;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The watch passes: at each change of slot, work goes to those who are there. */
class HandoverTest extends Story {

    private Watch watch;

    @BeforeEach
    void theWatchPasses() {
        watch = new Watch(stage);
    }

    @Test
    void an_open_ticket_that_nobody_took_is_offered_to_the_team_that_is_there_now_and_to_no_other() {
        at("2026-11-23T16:50");
        watch.begin();
        var incident = aReport().by(PHONE).openedAs(4);

        advanceTo("2026-11-23T17:00");

        assertThat(incident)
                .isOfferedTo("monitoring")
                .mustSeeSomebodyActBy("2026-11-23T18:50")
                .saysInItsJournal(EntryKind.HANDED_OVER, "procédure", "offert à surveillance");

        advanceTo("2026-11-24T09:00");
        assertThat(incident.candidates()).contains("support");
        assertThat(incident.view().pool()).isEqualTo("support");
    }

    /** More than are listed at one go, which is two in here and two hundred in earnest. */
    @Test
    void however_many_are_open_each_is_offered_once_to_the_team_that_is_there_now() {
        at("2026-11-23T16:50");
        watch.begin();
        var incidents =
                Stream.generate(() -> aReport().by(PHONE).openedAs(4)).limit(5).toList();

        advanceTo("2026-11-23T17:00");

        assertThat(incidents)
                .allSatisfy(incident ->
                        assertThat(incident).isOfferedTo("monitoring").hasInItsJournal(1, EntryKind.HANDED_OVER));
    }

    @Test
    void who_left_has_half_an_hour_to_finish_then_the_ticket_is_offered_again_with_a_note() {
        at("2026-11-23T16:50");
        watch.begin();
        var incident = aReport().openedAs(4);
        incident.claim();

        advanceTo("2026-11-23T17:29");
        assertThat(incident).isAssignedTo("support").isOfferedTo("support");

        advanceTo("2026-11-23T17:30");
        assertThat(incident)
                .isAssignedTo(null)
                .isOfferedTo("monitoring")
                .hasInItsJournal(1, EntryKind.HANDED_OVER)
                .saysInItsJournal(EntryKind.HANDED_OVER, "procédure", "support n'est plus là", "surveillance");
        assertThat(incident.pages()).containsExactly("HANDOVER to monitoring");
    }

    @Test
    void who_was_given_a_ticket_by_name_out_of_their_hours_keeps_it() {
        at("2026-11-23T18:00");
        watch.begin();
        var incident = aReport().openedAs(3);
        incident.as("surveillance")
                .intervene("action", "ESCALATION", "escalateTo", "evenement", "comment", "Elle sait");

        advanceTo("2026-11-24T10:00");

        assertThat(incident).isAssignedTo("evenement");
    }

    @Test
    void who_is_still_there_keeps_the_ticket() {
        at("2026-11-23T13:30");
        watch.begin();
        var incident = aReport().openedAs(4);
        incident.as("astreinte").claim();

        advanceTo("2026-11-23T15:00");

        assertThat(incident).isAssignedTo("astreinte").hasInItsJournal(0, EntryKind.HANDED_OVER);
    }

    @Test
    void a_team_that_a_person_chose_keeps_the_ticket_as_long_as_it_is_there() {
        at("2026-11-23T12:50");
        watch.begin();
        var incident = aReport().openedAs(3);
        incident.intervene("action", "ESCALATION", "comment", "À l'astreinte");

        advanceTo("2026-11-23T14:30");
        assertThat(incident).isOfferedTo("on-call");

        advanceTo("2026-11-23T17:00");
        assertThat(incident).isOfferedTo("monitoring");
    }

    @Test
    void who_acts_within_the_time_of_grace_has_acted() {
        at("2026-11-23T16:50");
        watch.begin();
        var incident = aReport().openedAs(4);
        incident.claim();
        advanceTo("2026-11-23T17:10");

        incident.as("support").intervene("action", "CLIENT_CONTACT", "comment", "Rappelé");
        advanceTo("2026-11-23T18:00");

        assertThat(incident).waitsAt("restore").sawSomebodyActInTime(true);
    }

    @Test
    void a_ticket_that_presses_is_told_to_those_who_come_in() {
        at("2026-11-23T16:50");
        watch.begin();
        var incident = aReport().openedAs(2);

        advanceTo("2026-11-23T17:00");

        assertThat(incident.pages()).containsExactly("HANDOVER to monitoring");
        assertThat(incident.lastResort()).containsExactly("HANDOVER");
    }

    @Test
    void an_escalated_ticket_asks_those_who_are_there_and_keeps_its_managers() {
        at("2026-11-23T16:20");
        watch.begin();
        var incident = aReport().openedAs(1);
        advanceTo("2026-11-23T16:59");
        assertThat(incident).isOfferedTo("support", "on-call", "managers");

        advanceTo("2026-11-23T17:00");

        assertThat(incident.candidates()).contains("monitoring", "managers").doesNotContain("support", "on-call");
        assertThat(incident.view().pool()).isEqualTo("monitoring");
    }
}
