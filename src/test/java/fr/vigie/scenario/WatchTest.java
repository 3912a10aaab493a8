package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The watch passes when it must, once, and those who come in learn how things stand. */
class WatchTest extends Story {

    private Watch watch;

    @BeforeEach
    void theWatchPasses() {
        watch = new Watch(stage);
    }

    @Test
    void the_team_that_comes_in_gets_one_point_with_what_is_open_and_what_happened() {
        at("2026-11-23T16:00");
        watch.begin();
        var incident = aReport().about("Acheminement lent").openedAs(2);

        advanceTo("2026-11-23T17:01");

        assertThat(watch.points()).containsExactly("REL-2026-11-23T17:00 to monitoring");
        advanceTo("2026-11-24T09:01");
        assertThat(watch.points())
                .containsExactly(
                        "REL-2026-11-23T17:00 to monitoring",
                        "REL-2026-11-24T09:00 to support",
                        "REL-2026-11-24T09:00 to on-call");
        assertThat(watch.words())
                .contains("un ticket en cours", "P2 · " + incident.reference(), "DÉPASSÉE", "Acheminement lent")
                .contains("escalade(s)");
    }

    @Test
    void where_nothing_is_open_and_nothing_happened_nobody_is_disturbed() {
        at("2026-11-23T16:00");
        watch.begin();

        advanceTo("2026-11-24T18:00");

        assertThat(watch.points()).isEmpty();
        assertThat(watch.passed()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # from,             days, passings
            2026-03-28T12:00,   3,    30T00:00 30T09:00 30T13:00 30T14:00 30T17:00 31T09:00 31T13:00
            2026-10-24T12:00,   3,    26T00:00 26T09:00 26T13:00 26T14:00 26T17:00 27T09:00
            2026-07-13T18:00,   2,    14T09:00 14T17:00 15T09:00 15T13:00 15T14:00 15T17:00
            """)
    void the_watch_passes_at_each_change_of_slot_whatever_the_clocks_and_holidays_do(
            String from, int days, String passings) {
        at(from);
        watch.begin();

        advance(hours(24L * days));

        assertThat(watch.passed().stream().map(name -> name.substring("REL-2026-10-".length())))
                .containsExactly(passings.split(" "));
    }

    @Test
    void a_change_that_was_missed_is_caught_up_once_with_the_people_who_are_there_by_then() {
        at("2026-11-23T16:30");
        watch.begin();
        var incident = aReport().openedAs(4);

        stage.time().passWithoutUs(hours(22));
        advance(seconds(0));

        assertThat(incident.view().pool()).isEqualTo("support");
        assertThat(watch.passed()).containsExactly("REL-2026-11-23T17:00");
        assertThat(watch.expected()).containsExactly(Time.paris("2026-11-24T17:00"));
        assertThat(watch.points())
                .containsExactly("REL-2026-11-23T17:00 to support", "REL-2026-11-23T17:00 to on-call");
    }
}
