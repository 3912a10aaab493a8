package fr.vigie.coverage;

import static fr.vigie.coverage.Demo.paris;
import static fr.vigie.coverage.Demo.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # at (Paris),              client, pools in order of offer,            until,                  hole
            2026-11-23T10:00+01:00,    ,       support on-call monitoring,         2026-11-23T13:00+01:00, NONE
            2026-11-23T13:30+01:00,    ,       on-call monitoring,                 2026-11-23T14:00+01:00, NONE
            2026-11-23T17:00+01:00,    ,       monitoring,                         2026-11-24T09:00+01:00, PLANNED
            2026-11-24T03:00+01:00,    ,       monitoring,                         2026-11-24T09:00+01:00, PLANNED
            2026-07-14T10:00+02:00,    ,       on-call monitoring,                 2026-07-14T17:00+02:00, NONE
            2026-11-28T03:00+01:00,    ,       on-call monitoring,                 2026-11-30T00:00+01:00, NONE
            2026-11-29T12:00+01:00,    ,       on-call monitoring,                 2026-11-30T00:00+01:00, NONE
            2026-11-29T12:00+01:00,    autre,  on-call monitoring,                 2026-11-30T00:00+01:00, NONE
            2026-11-29T12:00+01:00,    stade,  event-on-call on-call monitoring,   2026-11-30T00:00+01:00, NONE
            2026-11-28T12:00+01:00,    stade,  on-call monitoring,                 2026-11-29T00:00+01:00, NONE
            2026-11-30T00:00+01:00,    stade,  monitoring,                         2026-11-30T09:00+01:00, PLANNED
            """)
    void the_pools_that_are_due_are_offered_a_ticket_in_their_order(
            OffsetDateTime at, @Nullable String client, String pools, OffsetDateTime until, Hole hole) {
        var coverage = Demo.everybody();
        var due = coverage.poolsAt(at.toInstant(), client);

        assertThat(due.stream().map(Pool::group).collect(Collectors.joining(" ")))
                .isEqualTo(pools);
        assertThat(coverage.first(at.toInstant(), client)).isEqualTo(due.get(0));
        assertThat(coverage.slotAt(at.toInstant(), client)).isEqualTo(due.get(0).slot());
        assertThat(coverage.until(at.toInstant(), client)).isEqualTo(until.toInstant());
        assertThat(coverage.hole(at.toInstant(), client)).isEqualTo(hole);
    }

    @Test
    void someone_is_on_duty_until_the_slot_ends_or_the_turn_changes_hands() {
        assertThat(Demo.everybody().dutyAt(paris("2026-11-29T12:00+01:00"), "stade"))
                .containsExactly(
                        new Duty(Pool.EVENT_ON_CALL, "diane", paris("2026-11-30T00:00+01:00")),
                        new Duty(Pool.ON_CALL, "basile", paris("2026-11-30T00:00+01:00")),
                        new Duty(Pool.MONITORING, "emile", paris("2026-11-30T00:00+01:00")));
        assertThat(Demo.everybody().dutyAt(paris("2026-11-23T10:00+01:00"), null))
                .contains(
                        new Duty(Pool.SUPPORT, "ada", paris("2026-11-23T13:00+01:00")),
                        // on call through lunch
                        new Duty(Pool.ON_CALL, "basile", paris("2026-11-23T17:00+01:00")));
    }

    @Test
    void a_pool_that_is_due_with_nobody_in_its_rota_is_a_hole_that_nobody_planned() {
        var noSupport =
                Demo.with(weekly(Pool.ON_CALL, "2026-01-05", "basile"), weekly(Pool.MONITORING, "2026-01-05", "emile"));

        assertThat(noSupport.hole(paris("2026-11-23T10:00+01:00"), null)).isEqualTo(Hole.UNPLANNED);
        assertThat(noSupport.hole(paris("2026-11-23T13:30+01:00"), null)).isEqualTo(Hole.NONE);
        assertThat(noSupport.hole(paris("2026-11-23T20:00+01:00"), null)).isEqualTo(Hole.PLANNED);
        assertThat(noSupport.hole(paris("2026-11-29T12:00+01:00"), "stade")).isEqualTo(Hole.UNPLANNED);
        assertThat(noSupport.poolsAt(paris("2026-11-23T10:00+01:00"), null)).startsWith(Pool.SUPPORT);
        assertThat(noSupport.dutyAt(paris("2026-11-23T10:00+01:00"), null))
                .extracting(Duty::pool)
                .containsExactly(Pool.ON_CALL, Pool.MONITORING);
    }

    @Test
    void with_an_empty_rota_every_hour_is_a_hole_that_nobody_planned() {
        assertThat(Demo.with().hole(paris("2026-11-24T03:00+01:00"), null)).isEqualTo(Hole.UNPLANNED);
    }

    @ParameterizedTest
    @CsvSource({"event-on-call, EVENT_ON_CALL", "support, SUPPORT", "on-call, ON_CALL", "monitoring, MONITORING"})
    void a_pool_is_known_by_the_group_of_the_engine(String group, Pool pool) {
        assertThat(Pool.ofGroup(group)).contains(pool);
        assertThat(Pool.ofGroup("managers")).isEmpty();
    }
}
