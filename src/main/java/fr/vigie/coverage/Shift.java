package fr.vigie.coverage;

import java.time.Instant;
import java.util.List;

/**
 * A stretch of time in which named people answer for a pool, the end left out.
 *
 * @param people accounts, all there together; never empty
 */
public record Shift(Pool pool, Instant from, Instant to, List<String> people) {

    /** @throws IllegalArgumentException when it ends before it begins, or nobody is in it */
    public Shift {
        if (!from.isBefore(to) || people.isEmpty()) {
            throw new IllegalArgumentException("No shift: " + from + " to " + to + " with " + people);
        }
        people = List.copyOf(people);
    }

    boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
