package fr.vigie.door;

import java.time.Duration;

/** How slow somebody may send or take what is carried by the door. */
class Pace {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Bytes in a second: slower than any line that is in use. */
    private static final long SLOWEST = 1024;

    private Pace() {}

    /** Whether so many bytes are too few for the time that somebody was waited for. */
    static boolean isTooSlow(Duration waited, long bytes) {
        return waited.minus(PATIENCE).toMillis() * SLOWEST / 1000 > bytes;
    }
}
