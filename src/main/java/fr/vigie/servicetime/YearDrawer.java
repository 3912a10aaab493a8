package fr.vigie.servicetime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Draws the line of one year: every range of every day laid out, then swept from left to right. */
final class YearDrawer {

    private final WallClock clock;
    private final Instant start;
    private final Map<Long, Map<Slot, Integer>> steps = new TreeMap<>();

    private YearDrawer(ZoneId zone, int year) {
        clock = new WallClock(zone);
        start = clock.start(LocalDate.of(year, 1, 1), LocalTime.MIDNIGHT);
        step(start);
    }

    static YearOfHours draw(int year, ZoneId zone, Days days) {
        var drawer = new YearDrawer(zone, year);
        var last = LocalDate.of(year, 12, 31);
        for (var day = LocalDate.of(year, 1, 1); !day.isAfter(last); day = day.plusDays(1)) {
            drawer.layOut(Slot.BUSINESS, day, days.support(day));
            drawer.layOut(Slot.ON_CALL, day, days.onCall(day));
            drawer.layOut(Slot.EVENT, day, days.event(day));
        }
        return drawer.sweep(drawer.clock.end(last, LocalTime.MIDNIGHT));
    }

    private void layOut(Slot slot, LocalDate day, List<Hours> ranges) {
        for (var range : ranges) {
            step(clock.start(day, range.from())).merge(slot, 1, Integer::sum);
            step(clock.end(day, range.to())).merge(slot, -1, Integer::sum);
        }
    }

    private Map<Slot, Integer> step(Instant at) {
        return steps.computeIfAbsent(Duration.between(start, at).toNanos(), position -> new EnumMap<>(Slot.class));
    }

    private YearOfHours sweep(Instant end) {
        steps.remove(Duration.between(start, end).toNanos()); // the next year's line says what is on there
        var changes = new long[steps.size()];
        var on = new int[steps.size()];
        var open = new EnumMap<Slot, Integer>(Slot.class);
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

    private static int after(Map<Slot, Integer> step, Map<Slot, Integer> open) {
        step.forEach((slot, opened) -> open.merge(slot, opened, Integer::sum));
        int state = Slot.ALWAYS.bit();
        for (var slot : open.entrySet()) {
            state |= slot.getValue() > 0 ? slot.getKey().bit() : 0;
        }
        return state;
    }
}
