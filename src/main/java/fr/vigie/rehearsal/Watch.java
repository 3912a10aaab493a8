package fr.vigie.rehearsal;

import java.time.Instant;
import java.util.List;

/**
 * A stretch in which a pool is due, the end left out.
 *
 * @param pool   the engine's group
 * @param people accounts that are there; nobody where the rota has a hole
 */
public record Watch(String pool, Instant from, Instant to, List<String> people) {

    /** Whether it is on at {@code at}. */
    public boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
