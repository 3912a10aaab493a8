package fr.vigie.servicetime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** The published hours read off the wall clock one minute after the other: slow, and shares nothing with the calendar. */
public record MinuteByMinute(Holidays holidays, Set<LocalDate> events) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    public Set<Slot> slotsAt(Instant instant) {
        var wall = instant.atZone(ZoneId.of("Europe/Paris"));
        var slots = EnumSet.of(Slot.ALWAYS);
        boolean weekend = wall.getDayOfWeek().getValue() > 5;
        boolean nineToFive = wall.getHour() >= 9 && wall.getHour() < 17;
        if (weekend || nineToFive) {
            slots.add(Slot.ON_CALL);
        }
        if (!weekend && nineToFive && wall.getHour() != 13 && !holidays.isHoliday(wall.toLocalDate())) {
            slots.add(Slot.BUSINESS);
        }
        if (events.contains(wall.toLocalDate())) {
            slots.add(Slot.EVENT);
        }
        return slots;
    }

    public boolean isBusiness(Instant instant) {
        return slotsAt(instant).contains(Slot.BUSINESS);
    }

    public boolean isCovered(Instant instant) {
        return slotsAt(instant).size() > 1;
    }

    /** Counts on from {@code start}, a full minute. */
    public Instant after(Instant start, Duration amount, Predicate<Instant> counts) {
        var at = start;
        for (long left = amount.toMinutes(); left > 0; at = at.plus(MINUTE)) {
            left -= counts.test(at) ? 1 : 0;
        }
        return at;
    }

    /** Counts on from {@code start}, a full minute. */
    public Instant nextChange(Instant start) {
        var slots = slotsAt(start);
        var at = start;
        while (slotsAt(at).equals(slots)) {
            at = at.plus(MINUTE);
        }
        return at;
    }

    public Instant endOfBusinessDayAfter(Instant start, int n) {
        ZonedDateTime day = start.atZone(ZoneId.of("Europe/Paris"));
        for (int left = n; left > 0; ) {
            day = day.plusDays(1);
            left -= isBusiness(day.withHour(10).toInstant()) ? 1 : 0;
        }
        return day.toLocalDate().atTime(17, 0).atZone(ZoneId.of("Europe/Paris")).toInstant();
    }
}
