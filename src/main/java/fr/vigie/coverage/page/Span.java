package fr.vigie.coverage.page;

import fr.vigie.coverage.Stretch;
import fr.vigie.servicetime.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** One day from its first instant to the first of the next: 23 or 25 hours when the clocks change. */
record Span(LocalDate date, Instant start, Instant end, ZoneId zone) {

    private static final List<Integer> TICKS = List.of(6, 12, 18);

    static Span of(LocalDate date, ZoneId zone) {
        return new Span(date, start(date, zone), start(date.plusDays(1), zone), zone);
    }

    static Instant start(LocalDate date, ZoneId zone) {
        return new WallClock(zone).start(date, LocalTime.MIDNIGHT);
    }

    boolean contains(Instant at) {
        return !at.isBefore(start) && at.isBefore(end);
    }

    boolean touches(Instant from, Instant to) {
        return from.isBefore(end) && to.isAfter(start);
    }

    long hours() {
        return Duration.between(start, end).toHours();
    }

    /** Those that are on that day, clipped to it. */
    List<Stretch> of(List<Stretch> stretches) {
        return stretches.stream()
                .filter(stretch -> touches(stretch.from(), stretch.to()))
                .map(stretch -> stretch.within(start, end))
                .toList();
    }

    Place place(Instant from, Instant to) {
        return Place.of(from.isBefore(start) ? start : from, to.isAfter(end) ? end : to, start, end);
    }

    /** Six, twelve and eighteen o'clock, wherever they are on this day. */
    Stream<Place> ticks() {
        return TICKS.stream()
                .map(hour -> new WallClock(zone).start(date, LocalTime.of(hour, 0)))
                .map(at -> place(at, at));
    }
}
