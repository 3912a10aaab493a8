package fr.vigie.servicetime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Draws the line of one year: every range of every day laid out, then swept from left to right. */
final class YearDrawer {

    private final WallClock clock;
    private final Instant start;
    private final Map<Long, int[]> steps = new TreeMap<>();

    private YearDrawer(ZoneId zone, int year) {
        clock = new WallClock(zone);
        start = clock.start(LocalDate.of(year, 1, 1), LocalTime.MIDNIGHT);
        step(start);
    }

    static YearOfHours draw(int year, ZoneId zone, Holidays holidays, Set<LocalDate> events) {
        var drawer = new YearDrawer(zone, year);
        var last = LocalDate.of(year, 12, 31);
        for (var day = LocalDate.of(year, 1, 1); !day.isAfter(last); day = day.plusDays(1)) {
            drawer.layOut(Slot.BUSINESS, OpeningHours.BUSINESS, day, holidays);
            drawer.layOut(Slot.ON_CALL, OpeningHours.ON_CALL, day, holidays);
            if (events.contains(day)) {
                drawer.layOut(Slot.EVENT, day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
            }
        }
        return drawer.sweep(drawer.clock.end(last, LocalTime.MIDNIGHT));
    }

    private void layOut(Slot slot, OpeningHours hours, LocalDate day, Holidays holidays) {
        hours.on(day, holidays).forEach(range -> layOut(slot, day, range.from(), range.to()));
    }

    private void layOut(Slot slot, LocalDate day, LocalTime from, LocalTime to) {
        step(clock.start(day, from))[slot.ordinal()]++;
        step(clock.end(day, to))[slot.ordinal()]--;
    }

    private int[] step(Instant at) {
        return steps.computeIfAbsent(Duration.between(start, at).toNanos(), position -> new int[Slot.values().length]);
    }

    private YearOfHours sweep(Instant end) {
        steps.remove(Duration.between(start, end).toNanos()); // the next year's line says what is on there
        var changes = new long[steps.size()];
        var on = new int[steps.size()];
        var open = new int[Slot.values().length];
        int count = 0;
        for (var step : steps.entrySet()) {
            int state = after(step.getValue(), open);
            if (count == 0 || on[count - 1] != state) {
                changes[count] = step.getKey();
                on[count++] = state;
            }
        }
        return new YearOfHours(start, end, Arrays.copyOf(changes, count), Arrays.copyOf(on, count));
    }

    private static int after(int[] step, int[] open) {
        int state = Slot.ALWAYS.bit();
        for (var slot : Slot.values()) {
            open[slot.ordinal()] += step[slot.ordinal()];
            state |= open[slot.ordinal()] > 0 ? slot.bit() : 0;
        }
        return state;
    }
}
