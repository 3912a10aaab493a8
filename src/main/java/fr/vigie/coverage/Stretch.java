package fr.vigie.coverage;

import java.time.Instant;
import java.util.List;

/**
 * A stretch of time in which a pool is due and the same people answer for it, the end left out.
 *
 * @param people accounts; empty where nobody is named
 * @param lacks  whether somebody is missing: the hole that nobody planned
 */
public record Stretch(Instant from, Instant to, List<String> people, boolean lacks) {

    /** Whether it is on at {@code at}. */
    public boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** What of it lies between two instants, which it must touch. */
    public Stretch within(Instant start, Instant end) {
        return new Stretch(from.isBefore(start) ? start : from, to.isAfter(end) ? end : to, people, lacks);
    }

    boolean goesOnAs(Stretch later) {
        return to.equals(later.from) && people.equals(later.people) && lacks == later.lacks;
    }

    Stretch until(Instant end) {
        return new Stretch(from, end, people, lacks);
    }
}
