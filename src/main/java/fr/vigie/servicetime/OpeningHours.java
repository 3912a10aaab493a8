package fr.vigie.servicetime;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Hours that come back every week.
 *
 * @param ranges      in the order of the day
 * @param onHolidays  whether they also hold on public holidays
 */
record OpeningHours(List<Range> ranges, boolean onHolidays) {

    private static final Set<DayOfWeek> WEEKDAYS = Set.copyOf(EnumSet.range(MONDAY, FRIDAY));

    /** When support is there. */
    static final OpeningHours BUSINESS = new OpeningHours(
            List.of(
                    new Range(WEEKDAYS, LocalTime.of(9, 0), LocalTime.of(13, 0)),
                    new Range(WEEKDAYS, LocalTime.of(14, 0), LocalTime.of(17, 0))),
            false);

    /** When someone can be called. */
    static final OpeningHours ON_CALL = new OpeningHours(
            List.of(
                    new Range(WEEKDAYS, LocalTime.of(9, 0), LocalTime.of(17, 0)),
                    new Range(Set.of(SATURDAY, SUNDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)),
            true);

    /**
     * From one wall time to another of the same day, the end left out.
     *
     * @param to midnight stands for the end of the day
     */
    record Range(Set<DayOfWeek> days, LocalTime from, LocalTime to) {}

    List<Range> on(LocalDate date, Holidays holidays) {
        if (!onHolidays && holidays.isHoliday(date)) {
            return List.of();
        }
        return ranges.stream()
                .filter(range -> range.days().contains(date.getDayOfWeek()))
                .toList();
    }
}
