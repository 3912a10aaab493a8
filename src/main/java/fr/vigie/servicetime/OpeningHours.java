package fr.vigie.servicetime;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hours that come back every week.
 *
 * @param week       the ranges of each weekday, in the order of the day; a weekday without hours is left out
 * @param onHolidays whether they also hold on public holidays
 */
record OpeningHours(Map<DayOfWeek, List<Hours>> week, boolean onHolidays) {

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(MONDAY, FRIDAY);

    /** When support is there. */
    static final OpeningHours BUSINESS = new OpeningHours(every(WEEKDAYS, range(9, 13), range(14, 17)), false);

    /** When someone can be called. */
    static final OpeningHours ON_CALL = new OpeningHours(onCall(), true);

    List<Hours> on(LocalDate date, Holidays holidays) {
        var ranges = week.getOrDefault(date.getDayOfWeek(), List.of());
        return onHolidays || ranges.isEmpty() || !holidays.isHoliday(date) ? ranges : List.of();
    }

    private static Hours range(int fromHour, int toHour) {
        return new Hours(LocalTime.of(fromHour, 0), LocalTime.of(toHour, 0));
    }

    private static Map<DayOfWeek, List<Hours>> every(Set<DayOfWeek> days, Hours... ranges) {
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        days.forEach(day -> week.put(day, List.of(ranges)));
        return week;
    }

    private static Map<DayOfWeek, List<Hours>> onCall() {
        var week = every(WEEKDAYS, range(9, 17));
        week.putAll(every(EnumSet.of(SATURDAY, SUNDAY), Hours.ALL_DAY));
        return week;
    }
}
