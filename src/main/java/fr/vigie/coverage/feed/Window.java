package fr.vigie.coverage.feed;

import java.time.Duration;
import java.time.Instant;

/** The time for which shifts are laid out: long enough back for figures, long enough ahead for planning. */
record Window(Instant from, Instant to) {

    private static final Duration BACK = Duration.ofDays(62);
    private static final Duration AHEAD = Duration.ofDays(800);

    static Window around(Instant now) {
        return new Window(now.minus(BACK), now.plus(AHEAD));
    }

    boolean meets(Instant start, Instant end) {
        return start.isBefore(to) && end.isAfter(from);
    }
}
