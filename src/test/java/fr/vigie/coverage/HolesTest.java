package fr.vigie.coverage;

import static fr.vigie.coverage.Demo.paris;
import static fr.vigie.coverage.Demo.weekly;
import static fr.vigie.coverage.Hole.PLANNED;
import static fr.vigie.coverage.Hole.UNPLANNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.refusal.BrokenRule;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HolesTest {

    @Test
    void weekday_nights_are_planned_holes_clipped_to_the_span_and_weekends_are_not() {
        assertThat(Demo.everybody().holes(paris("2026-11-26T20:00+01:00"), paris("2026-11-30T05:00+01:00")))
                .containsExactly(
                        hole("2026-11-26T20:00+01:00", "2026-11-27T09:00+01:00", Pool.ON_CALL, PLANNED),
                        hole("2026-11-27T17:00+01:00", "2026-11-28T00:00+01:00", Pool.ON_CALL, PLANNED),
                        hole("2026-11-30T00:00+01:00", "2026-11-30T05:00+01:00", Pool.ON_CALL, PLANNED));
    }

    @Test
    void a_pool_without_people_is_missing_in_every_one_of_its_slots_until_a_rota_names_someone() {
        var coverage = Demo.with(
                weekly(Pool.SUPPORT, "2026-01-05", "ada"),
                weekly(Pool.ON_CALL, "2026-11-29", "basile"),
                weekly(Pool.MONITORING, "2026-01-05", "emile"));

        assertThat(coverage.holes(paris("2026-11-27T16:00+01:00"), paris("2026-11-30T00:00+01:00")))
                .containsExactly(
                        hole("2026-11-27T16:00+01:00", "2026-11-27T17:00+01:00", Pool.ON_CALL, UNPLANNED),
                        hole("2026-11-27T17:00+01:00", "2026-11-28T00:00+01:00", Pool.ON_CALL, PLANNED),
                        hole("2026-11-28T00:00+01:00", "2026-11-29T00:00+01:00", Pool.ON_CALL, UNPLANNED),
                        hole("2026-11-29T00:00+01:00", "2026-11-30T00:00+01:00", Pool.EVENT_ON_CALL, UNPLANNED));
    }

    @Test
    void a_year_and_a_leap_day_can_be_asked_for_and_not_more() {
        var coverage = Demo.everybody();
        var from = paris("2028-01-01T00:00+01:00");

        assertThat(coverage.holes(from, from.plus(Duration.ofDays(366)))).hasSizeGreaterThan(250);
        assertThat(coverage.holes(from, from)).isEmpty();
        assertThatThrownBy(() ->
                        coverage.holes(from, from.plus(Duration.ofDays(366)).plusNanos(1)))
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining("366 jours");
        assertThatThrownBy(() -> coverage.holes(from, from.minusNanos(1))).isInstanceOf(BrokenRule.class);
    }

    private static HoleSpan hole(String from, String to, Pool pool, Hole kind) {
        return new HoleSpan(paris(from), paris(to), pool, kind);
    }
}
