package fr.vigie.coverage;

import static fr.vigie.coverage.Demo.paris;
import static fr.vigie.coverage.Demo.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.coverage.CoverageSettings.Turns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotaTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # at,                          person, until
            2026-03-23T00:00+01:00,       ada,    2026-03-30T00:00+02:00
            2026-03-29T23:59:59+02:00,    ada,    2026-03-30T00:00+02:00
            2026-03-30T00:00+02:00,       basile, 2026-04-06T00:00+02:00
            2026-04-06T00:00+02:00,       chloe,  2026-04-13T00:00+02:00
            2026-10-25T23:59:59+01:00,    ada,    2026-10-26T00:00+01:00
            2026-10-26T00:00+01:00,       basile, 2026-11-02T00:00+01:00
            2046-03-26T12:00+02:00,       ada,    2046-04-02T00:00+02:00
            """)
    void turns_change_hands_on_monday_at_midnight_whatever_the_clocks_did(
            OffsetDateTime at, String person, OffsetDateTime until) {
        var rota = rota(List.of(weekly(Pool.ON_CALL, "2026-03-23", "ada", "basile", "chloe")));

        assertThat(rota.turnAt(Pool.ON_CALL, at.toInstant())).isEqualTo(turn(until.toInstant(), person));
    }

    @Test
    void nobody_takes_turns_before_the_first_one_nor_in_a_pool_without_rota() {
        var rota = rota(List.of(weekly(Pool.ON_CALL, "2026-03-23", "ada")));

        assertThat(rota.turnAt(Pool.ON_CALL, paris("2026-03-22T23:59:59+01:00")))
                .extracting(Turn::people)
                .asList()
                .isEmpty();
        assertThat(rota.turnAt(Pool.SUPPORT, paris("2026-03-24T12:00+01:00")))
                .extracting(Turn::people)
                .asList()
                .isEmpty();
    }

    @Test
    void later_turns_replace_earlier_ones_from_their_day_on() {
        var rota = rota(List.of(
                weekly(Pool.ON_CALL, "2026-11-12"),
                weekly(Pool.ON_CALL, "2026-11-02", "ada", "basile"),
                weekly(Pool.ON_CALL, "2026-11-16", "chloe")));

        assertThat(rota.turnAt(Pool.ON_CALL, paris("2026-11-10T12:00+01:00")))
                .isEqualTo(turn(paris("2026-11-12T00:00+01:00"), "basile"));
        assertThat(rota.turnAt(Pool.ON_CALL, paris("2026-11-13T12:00+01:00")))
                .extracting(Turn::people)
                .asList()
                .isEmpty();
        assertThat(rota.turnAt(Pool.ON_CALL, paris("2026-11-16T00:00+01:00")))
                .isEqualTo(turn(paris("2026-11-23T00:00+01:00"), "chloe"));
    }

    @Test
    void a_turn_can_last_a_day() {
        var daily = new Turns(
                Pool.MONITORING,
                List.of("ada", "basile"),
                LocalDate.of(2026, 10, 24),
                Rotation.Every.DAILY,
                LocalTime.MIDNIGHT,
                1);
        var rota = rota(List.of(daily));

        assertThat(rota.turnAt(Pool.MONITORING, paris("2026-10-25T23:00+01:00")))
                .isEqualTo(turn(paris("2026-10-26T00:00+01:00"), "basile"));
    }

    private static Rota rota(List<Turns> turns) {
        return new Rota(Demo.settings(turns).plan(List.of()), ZoneId.of("Europe/Paris"));
    }

    private static Turn turn(Instant until, String... people) {
        return new Turn(List.of(people), until);
    }
}
