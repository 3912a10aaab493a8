package fr.vigie.coverage;

import static fr.vigie.coverage.Demo.paris;
import static fr.vigie.coverage.Demo.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.coverage.CoverageSettings.DeclaredEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StretchesTest {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 29);

    @Test
    void a_day_of_support_has_two_stretches() {
        assertThat(Demo.everybody()
                        .stretches(Pool.SUPPORT, paris("2026-11-23T00:00+01:00"), paris("2026-11-24T00:00+01:00")))
                .containsExactly(
                        new Stretch(
                                paris("2026-11-23T09:00+01:00"),
                                paris("2026-11-23T13:00+01:00"),
                                List.of("ada"),
                                false),
                        new Stretch(
                                paris("2026-11-23T14:00+01:00"),
                                paris("2026-11-23T17:00+01:00"),
                                List.of("ada"),
                                false));
    }

    @Test
    void the_same_people_over_a_change_of_turns_are_one_stretch() {
        assertThat(Demo.everybody()
                        .stretches(Pool.MONITORING, paris("2026-11-23T15:00+01:00"), paris("2027-01-23T15:00+01:00")))
                .containsExactly(new Stretch(
                        paris("2026-11-23T15:00+01:00"), paris("2027-01-23T15:00+01:00"), List.of("emile"), false));
    }

    @Test
    void other_people_begin_another_stretch() {
        var coverage = Demo.with(weekly(Pool.MONITORING, "2026-01-05", "emile", "fanny"));

        assertThat(coverage.stretches(
                        Pool.MONITORING, paris("2026-11-23T00:00+01:00"), paris("2026-12-07T00:00+01:00")))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_pool_that_is_due_and_has_nobody_lacks_somebody() {
        assertThat(Demo.with()
                        .stretches(Pool.ON_CALL, paris("2026-11-28T12:00+01:00"), paris("2026-11-30T00:00+01:00")))
                .containsExactly(
                        new Stretch(paris("2026-11-28T12:00+01:00"), paris("2026-11-30T00:00+01:00"), List.of(), true));
    }

    @Test
    void where_nobody_is_ever_planned_that_is_answered_at_once() {
        assertThat(Demo.with().dutyAt(paris("2026-11-28T12:00+01:00"), null)).isEmpty();
    }

    @Test
    void at_events_are_the_people_of_each_and_the_turn_where_one_names_nobody() {
        var coverage = Demo.planned(Demo.settings(
                        List.of(weekly(Pool.EVENT_ON_CALL, "2026-01-05", "diane")),
                        event("Finale", "gaston"),
                        event("Concert"))
                .plan(List.of()));

        assertThat(coverage.stretches(
                        Pool.EVENT_ON_CALL, paris("2026-11-01T00:00+01:00"), paris("2026-12-01T00:00+01:00")))
                .containsExactly(new Stretch(
                        paris("2026-11-29T00:00+01:00"),
                        paris("2026-11-30T00:00+01:00"),
                        List.of("gaston", "diane"),
                        false));
    }

    private static DeclaredEvent event(String name, String... people) {
        return new DeclaredEvent(name, SUNDAY, SUNDAY, Set.of("stade"), null, List.of(people));
    }
}
