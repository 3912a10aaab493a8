package fr.vigie.coverage.feed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;

/**
 * How long something lasts: {@code P7D}, {@code PT12H}. ical4j makes 24 hours of the day of {@code P1DT12H}.
 *
 * @param days by the clock on the wall, however long they are
 */
record Length(Period days, Duration time) {

    /** @throws BadEvent when it is no length, or one that runs backwards */
    static Length of(String written) {
        var sides = written.strip().split("T", 2);
        try {
            var days = sides.length > 1 && sides[0].matches("\\+?P") ? Period.ZERO : Period.parse(sides[0]);
            var time = sides.length > 1 ? Duration.parse("PT" + sides[1]) : Duration.ZERO;
            if (!days.isNegative() && days.toTotalMonths() == 0 && !time.isNegative()) {
                return new Length(days, time);
            }
        } catch (DateTimeException unreadable) {
            // said below
        }
        throw new BadEvent("durée illisible ou négative « " + Text.shown(written) + " »");
    }

    /** By the clock on the wall, all of it. */
    Duration onTheWall() {
        return time.plusDays(days.getDays());
    }
}
