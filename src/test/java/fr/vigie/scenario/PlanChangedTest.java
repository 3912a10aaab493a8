package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.EntryKind;
import org.junit.jupiter.api.Test;

/** A manager plans otherwise while tickets are open: what depends on it follows, and says so. */
class PlanChangedTest extends PlannedStory {

    @Test
    void a_day_on_which_support_is_closed_moves_the_deadlines_in_business_days_with_a_line_in_the_journal() {
        at("2026-11-23T10:00");
        watch.begin();
        var request = aReport().openedAs(5);
        assertThat(request).mustSeeSomebodyActBy("2026-11-30T17:00");

        plan("PUT", "day/2026-11-26", "{\"reason\": \"Déménagement\", \"hours\": []}");
        advance(seconds(0));

        assertThat(request)
                .mustSeeSomebodyActBy("2026-12-01T17:00")
                .saysInItsJournal(EntryKind.DEADLINE_MOVED, "procédure", "30 novembre", "1 décembre", "Déménagement")
                .hasInItsJournal(1, EntryKind.DEADLINE_MOVED);

        advanceTo("2026-11-30T17:01");
        assertThat(request).hasEscalationLevel(0);
        advanceTo("2026-12-01T17:00");
        assertThat(request).hasEscalationLevel(1);
    }

    @Test
    void a_day_that_ends_early_moves_the_hour_at_which_the_last_day_is_over() {
        at("2026-11-23T10:00");
        watch.begin();
        var request = aReport().openedAs(5);

        plan(
                "PUT",
                "day/2026-11-30",
                "{\"reason\": \"Fermeture\", \"hours\": [{\"from\": \"09:00\", \"to\": \"12:00\"}]}");
        advance(seconds(0));

        assertThat(request).mustSeeSomebodyActBy("2026-11-30T12:00");
    }

    @Test
    void what_runs_continuously_stands_whatever_is_planned() {
        at("2026-11-23T10:00");
        watch.begin();
        var incident = aReport().openedAs(2);

        plan("PUT", "day/2026-11-23", "{\"reason\": \"Fermeture\", \"hours\": []}");
        advance(seconds(0));

        assertThat(incident)
                .mustSeeSomebodyActBy("2026-11-23T10:30")
                .hasInItsJournal(0, EntryKind.DEADLINE_MOVED)
                .isOfferedTo("on-call");
    }

    @Test
    void an_event_declared_for_today_brings_those_on_site_at_once() {
        at("2026-11-29T11:00");
        watch.begin();
        var covered = aReport().from("ACME").openedAs(2);
        var other = aReport().from("OPALE").openedAs(2);

        event("2026-11-29");
        advance(seconds(0));

        assertThat(covered).isOfferedTo("event-on-call");
        assertThat(covered.pages()).contains("HANDOVER to event-on-call");
        assertThat(other).isOfferedTo("on-call");

        advanceTo("2026-11-30T00:00");
        assertThat(covered.view().pool()).isEqualTo("monitoring");
    }

    @Test
    void who_comes_next_in_the_rota_is_told_before_the_deadline_unless_somebody_has_the_ticket_in_hand() {
        at("2026-11-23T10:00");
        plan(
                "PUT",
                "rotation/jour",
                "{\"pool\": \"support\", \"from\": \"2026-11-23\", \"people\": [\"support\", \"astreinte\"]}");
        var waiting = aReport().openedAs(2);
        var taken = aReport().openedAs(2);
        taken.claim();

        advanceTo("2026-11-23T10:23");

        assertThat(waiting.states("karim.benali@vigie.example")).hasSize(1);
        assertThat(taken.states("karim.benali@vigie.example")).isEmpty();
        assertThat(waiting).hasInItsJournal(0, EntryKind.LEVEL_SKIPPED);

        advanceTo("2026-11-23T10:30");
        assertThat(taken.states("karim.benali@vigie.example")).isNotEmpty();
    }

    @Test
    void the_next_hand_over_waits_for_what_is_planned_now() {
        at("2026-11-23T10:00");
        watch.begin();
        assertThat(watch.expected()).containsExactly(Time.paris("2026-11-23T13:00"));

        plan("PUT", "day/2026-11-23", "{\"reason\": \"Pont\", \"hours\": [{\"from\": \"09:00\", \"to\": \"11:00\"}]}");
        advance(seconds(0));

        assertThat(watch.expected()).containsExactly(Time.paris("2026-11-23T11:00"));
    }

    private void event(String day) {
        plan(
                "POST",
                "event",
                "{\"name\": \"Finale\", \"place\": \"Stade\", \"from\": \"" + day
                        + "\", \"clients\": [\"ACME\"], \"people\": [\"evenement\"]}");
    }
}
