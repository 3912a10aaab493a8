package fr.vigie.coverage.feed;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long something lasts: {@code P7D}, {@code PT12H}.
 *
 * @param days by the clock on the wall, however long they are
 */
record Length(int days, Duration time) {

    private static final Pattern WRITTEN = Pattern.compile(
            "\\+?P(?:(\\d{1,5})W)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,8})M)?(?:(\\d{1,9})S)?)?");
    private static final int WEEK = 7;

    /** @throws BadEvent when it is no length, or one that runs backwards */
    static Length of(String written) {
        var found = WRITTEN.matcher(written.strip());
        if (!found.matches()) {
            throw new BadEvent("durée illisible ou négative « " + Text.shown(written) + " »");
        }
        return new Length(
                number(found.group(1)) * WEEK + number(found.group(2)),
                Duration.ofHours(number(found.group(3)))
                        .plusMinutes(number(found.group(4)))
                        .plusSeconds(number(found.group(5))));
    }

    /** By the clock on the wall, all of it. */
    Duration onTheWall() {
        return time.plusDays(days);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
