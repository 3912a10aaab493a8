package fr.vigie.servicetime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallClockTest {

    private final WallClock paris = new WallClock(ZoneId.of("Europe/Paris"));

    @ParameterizedTest
    @CsvSource(textBlock = """
            # day,     wall,  a shift starts,         a shift ends
            2026-11-23, 09:00, 2026-11-23T09:00+01:00, 2026-11-23T09:00+01:00
            2026-03-29, 02:30, 2026-03-29T03:00+02:00, 2026-03-29T03:00+02:00
            2026-03-29, 00:00, 2026-03-29T00:00+01:00, 2026-03-30T00:00+02:00
            2026-10-25, 02:30, 2026-10-25T02:30+02:00, 2026-10-25T02:30+01:00
            2026-10-25, 03:00, 2026-10-25T03:00+01:00, 2026-10-25T03:00+01:00
            """)
    void a_shift_starts_at_the_first_instant_of_its_wall_time_and_ends_at_the_last(
            LocalDate day, LocalTime wall, OffsetDateTime start, OffsetDateTime end) {
        assertThat(paris.start(day, wall)).isEqualTo(start.toInstant());
        assertThat(paris.end(day, wall)).isEqualTo(end.toInstant());
    }
}
