package fr.vigie.coverage.page;

import java.time.Duration;
import java.time.Instant;

/**
 * Where something lies in its day, in hundredths of a percent of that day's real length: 23, 24 or 25 hours. The style
 * sheet of the page gives each place a class, since the page allows no style of a single element.
 */
record Place(int left, int width) {

    private static final int WHOLE = 10_000;

    static Place of(Instant from, Instant to, Instant start, Instant end) {
        int left = share(from, start, end);
        return new Place(left, share(to, start, end) - left);
    }

    /** The name of its class. */
    String name() {
        return "p" + left + "-" + width;
    }

    /** Its line in the style sheet. */
    String css() {
        return "." + name() + "{left:" + percent(left) + ";width:" + percent(width) + "}";
    }

    private static int share(Instant at, Instant start, Instant end) {
        long day = Duration.between(start, end).toSeconds();
        return (int) Math.round((double) Duration.between(start, at).toSeconds() * WHOLE / day);
    }

    private static String percent(int hundredths) {
        return hundredths / 100 + "." + hundredths % 100 / 10 + hundredths % 10 + "%";
    }
}
