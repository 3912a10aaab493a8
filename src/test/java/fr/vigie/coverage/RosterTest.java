package fr.vigie.coverage;

import static fr.vigie.coverage.Demo.paris;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.servicetime.ServiceCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is on duty when several things are planned for one hour. */
class RosterTest {

    private static final String SATURDAY = "2026-11-28T12:00+01:00";

    private final List<Rotation> rotations = new ArrayList<>();
    private final List<Shift> shifts = new ArrayList<>();
    private final List<Replacement> replacements = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    @Test
    void a_shift_counts_before_a_rotation_a_replacement_before_both_and_an_event_before_all() {
        rotate(Pool.EVENT_ON_CALL, "00:00", 1, "ada");
        events.add(event("2026-11-28", "2026-11-29"));
        assertThat(onSite()).containsExactly("ada");

        shift(Pool.EVENT_ON_CALL, "basile");
        assertThat(onSite()).containsExactly("basile");

        replace(Pool.EVENT_ON_CALL, null, "chloe");
        assertThat(onSite()).containsExactly("chloe");

        events.add(event("2026-11-28", "2026-11-28", "diane"));
        assertThat(onSite()).containsExactly("diane");
        assertThat(people(Pool.EVENT_ON_CALL, SATURDAY, null)).isEmpty();
    }

    @Test
    void people_on_site_change_when_another_event_of_the_client_begins() {
        rotate(Pool.EVENT_ON_CALL, "00:00", 1, "ada");
        events.add(event("2026-11-27", "2026-11-30", "basile"));
        events.add(event("2026-11-29", "2026-11-29", "chloe"));

        assertThat(roster().dutyAt(paris(SATURDAY), "stade").get(0))
                .isEqualTo(new Duty(Pool.EVENT_ON_CALL, "basile", paris("2026-11-29T00:00+01:00")));
        assertThat(people(Pool.EVENT_ON_CALL, "2026-11-29T12:00+01:00", "stade"))
                .containsExactly("basile", "chloe");
    }

    @Test
    void a_replacement_takes_one_place_among_several_and_leaves_the_others() {
        rotate(Pool.ON_CALL, "00:00", 3, "ada", "basile", "chloe");
        replace(Pool.ON_CALL, "basile", "diane", "emile");

        assertThat(people(Pool.ON_CALL, SATURDAY, null)).containsExactly("ada", "diane", "emile", "chloe");
        assertThat(people(Pool.ON_CALL, "2026-11-29T00:00+01:00", null)).containsExactly("ada", "basile", "chloe");
    }

    @Test
    void a_replacement_by_somebody_who_is_there_already_names_nobody_twice() {
        rotate(Pool.ON_CALL, "00:00", 2, "ada", "basile");
        replace(Pool.ON_CALL, "basile", "ada");

        assertThat(people(Pool.ON_CALL, SATURDAY, null)).containsExactly("ada");
    }

    @Test
    void a_replacement_of_somebody_whose_turn_it_is_not_changes_nothing() {
        rotate(Pool.ON_CALL, "00:00", 1, "ada");
        replace(Pool.ON_CALL, "basile", "chloe");

        assertThat(people(Pool.ON_CALL, SATURDAY, null)).containsExactly("ada");
    }

    @Test
    void who_replaces_may_be_replaced_in_turn() {
        rotate(Pool.ON_CALL, "00:00", 1, "ada");
        replace(Pool.ON_CALL, "ada", "basile");
        replace(Pool.ON_CALL, "basile", "chloe");

        assertThat(people(Pool.ON_CALL, SATURDAY, null)).containsExactly("chloe");
    }

    @Test
    void a_pool_that_never_has_anybody_is_a_hole_and_answers_at_once() {
        assertThat(roster().dutyAt(paris(SATURDAY), "stade")).isEmpty();
        assertThat(roster().hole(paris(SATURDAY), null)).isEqualTo(Hole.UNPLANNED);
    }

    @Test
    void next_in_the_rota_is_who_comes_after_those_on_duty_and_those_already_asked() {
        rotations.add(Demo.onCallByWeek(1, "ada", "basile", "chloe"));

        assertThat(next()).containsExactly("basile");
        assertThat(next("basile")).containsExactly("chloe");
        assertThat(next("basile", "chloe")).isEmpty();
    }

    @Test
    void next_in_the_rota_may_come_by_a_shift() {
        rotations.add(Demo.onCallByWeek(1, "ada"));
        assertThat(next()).isEmpty();

        shifts.add(new Shift(
                Pool.ON_CALL,
                paris("2026-12-05T00:00+01:00"),
                paris("2026-12-06T00:00+01:00"),
                List.of("ada", "emile")));
        assertThat(next()).containsExactly("emile");
    }

    private List<String> next(String... asked) {
        return roster().nextInRota(Pool.ON_CALL, paris(SATURDAY), List.of(asked));
    }

    private List<String> onSite() {
        return people(Pool.EVENT_ON_CALL, SATURDAY, "stade");
    }

    private List<String> people(Pool pool, String at, @Nullable String client) {
        return roster().dutyAt(paris(at), client).stream()
                .filter(duty -> duty.pool() == pool)
                .map(Duty::person)
                .toList();
    }

    private Roster roster() {
        return Roster.of(
                ServiceCalendar.french(new FrenchHolidays()),
                new Plan(List.of(), rotations, shifts, replacements, events, List.of()));
    }

    private void rotate(Pool pool, String handOver, int together, String... people) {
        rotate(pool, "2026-01-01", handOver, together, people);
    }

    private void rotate(Pool pool, String from, String handOver, int together, String... people) {
        rotations.add(Demo.daily(pool, from, handOver, together, people));
    }

    private void shift(Pool pool, String... people) {
        shifts.add(new Shift(pool, saturday(), sunday(), List.of(people)));
    }

    private void replace(Pool pool, @Nullable String insteadOf, String... people) {
        replacements.add(new Replacement(pool, saturday(), sunday(), insteadOf, List.of(people)));
    }

    private static Instant saturday() {
        return paris("2026-11-28T00:00+01:00");
    }

    private static Instant sunday() {
        return paris("2026-11-29T00:00+01:00");
    }

    private static Event event(String from, String to, String... people) {
        return new Event("Finale", null, LocalDate.parse(from), LocalDate.parse(to), Set.of("stade"), List.of(people));
    }
}
