package fr.vigie.commitment;

import java.time.Duration;
import java.time.Instant;

/**
 * A promise made for one ticket.
 *
 * @param from when its clock started
 * @param due  the last instant that keeps it
 */
public record Deadline(Instant from, Instant due) {

    /** @throws IllegalArgumentException when it would be due before it starts */
    public Deadline {
        if (due.isBefore(from)) {
            throw new IllegalArgumentException("Due at " + due + ", before its start at " + from);
        }
    }

    /** When to remind whoever should act: three quarters of the way. */
    public Instant followUp() {
        return from.plus(Duration.between(from, due).multipliedBy(3).dividedBy(4));
    }

    /** Whether an act at {@code acted} keeps the promise; on the very instant it does. */
    public boolean keptBy(Instant acted) {
        return !acted.isAfter(due);
    }

    /** Whether an act at {@code acted} keeps a promise of "strictly under": on the very instant it does not. */
    public boolean strictlyKeptBy(Instant acted) {
        return acted.isBefore(due);
    }

    /** Whether it is too late at {@code now} for anyone who has not acted: after {@link #due}, not on it. */
    public boolean missedAt(Instant now) {
        return !keptBy(now);
    }
}
