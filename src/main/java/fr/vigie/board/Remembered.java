package fr.vigie.board;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made at most once in a while, however many ask for it: they wait for the one who makes it. A failure
 * is remembered for a moment too, so that nobody queues up in front of what can't answer.
 *
 * @param <T> what is made
 */
class Remembered<T> {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Duration rest;
    private final Function<Instant, T> making;
    private @Nullable T made;
    private @Nullable RuntimeException failed;
    private final LongSupplier ticks;
    private Instant from = Instant.MIN;
    private Instant at = Instant.MIN;
    private long tick;

    /** @param making makes it, as it is at that instant */
    Remembered(Duration rest, Function<Instant, T> making) {
        this(rest, making, System::nanoTime);
    }

    Remembered(Duration rest, Function<Instant, T> making, LongSupplier ticks) {
        this.rest = rest;
        this.making = making;
        this.ticks = ticks;
    }

    /** @throws RuntimeException why it could not be made */
    synchronized T at(Instant now) {
        if ((made == null && failed == null) || isOld(now)) {
            make(now);
        }
        if (failed != null || made == null) {
            throw failed == null ? new IllegalStateException("Nothing was made") : failed;
        }
        return made;
    }

    synchronized void forget() {
        made = null;
        failed = null;
    }

    private void make(Instant now) {
        var began = ticks.getAsLong();
        try {
            made = making.apply(now);
            failed = null;
        } catch (RuntimeException why) {
            made = null;
            failed = why;
        }
        // it rests from when it is there, else whoever waited for what takes long would make it once more
        tick = ticks.getAsLong();
        from = now;
        at = now.plusNanos(tick - began);
    }

    /** By either clock: the one on the wall may stand still or be put right. */
    private boolean isOld(Instant now) {
        var lasts = failed == null ? rest : PATIENCE;
        return ticks.getAsLong() - tick >= lasts.toNanos()
                || Duration.between(at, now).compareTo(lasts) >= 0
                || Duration.between(now, from).compareTo(lasts) >= 0;
    }
}
