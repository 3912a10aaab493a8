package fr.vigie.servicetime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Instants worth trying: full minutes of 2025 to 2028, often near a change of clocks, a holiday or the new year. */
public final class Instants extends DomainContextBase {

    private static final List<String> TRICKY = List.of(
            "2026-03-29T02:00+01:00",
            "2026-10-25T02:30+01:00",
            "2027-03-28T02:00+01:00",
            "2027-10-31T02:30+01:00",
            "2026-07-14T09:00+02:00",
            "2026-05-14T12:00+02:00",
            "2026-12-25T12:00+01:00",
            "2027-01-01T00:00+01:00",
            "2028-02-29T12:00+01:00");

    @Provide
    Arbitrary<Instant> instants() {
        var anywhere = Arbitraries.longs()
                .between(minute("2025-01-01T00:00+01:00"), minute("2028-12-31T00:00+01:00"))
                .map(Instants::ofMinute);
        var tricky = Arbitraries.of(TRICKY)
                .flatMap(near -> Arbitraries.longs()
                        .between(minute(near) - 4320, minute(near) + 4320)
                        .map(Instants::ofMinute));
        return Arbitraries.oneOf(anywhere, tricky);
    }

    @Provide
    Arbitrary<Duration> delays() {
        return Arbitraries.longs().between(1, 6000).map(Duration::ofMinutes);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return instants().map(instant -> LocalDate.ofInstant(instant, ZoneId.of("Europe/Paris")));
    }

    private static long minute(String text) {
        return OffsetDateTime.parse(text).toEpochSecond() / 60;
    }

    private static Instant ofMinute(long minute) {
        return Instant.ofEpochSecond(minute * 60);
    }
}
