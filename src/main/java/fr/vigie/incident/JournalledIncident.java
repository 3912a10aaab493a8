package fr.vigie.incident;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An incident as its journal tells it up to an instant, without a word of what it was about.
 *
 * @param client     as known in the directory
 * @param service    as the ticket names it
 * @param priority   null until somebody judged it
 * @param judged     every priority that it had, the first one first
 * @param outcome    null until it is closed
 * @param restricted whether it is for few to know
 * @param level      how many times nobody acted in time
 * @param times      its own: where it belongs to another incident, without what was done about that one
 * @param settled    whether nothing of it can change any more: it is closed and, where it belongs to another incident,
 *     that one is too
 */
public record JournalledIncident(
        String reference,
        String client,
        @Nullable String service,
        Status status,
        @Nullable Integer priority,
        List<Integer> judged,
        @Nullable Outcome outcome,
        boolean restricted,
        int level,
        Milestones times,
        boolean settled) {

    /** Whether a promise was made for it: it is no false alarm, and no part of another one. */
    public boolean counts() {
        return outcome != Outcome.ATTACHED && outcome != Outcome.DISMISSED;
    }

    /** Whether its priority was ever lowered: it became less urgent, and more time was promised. */
    public boolean lowered() {
        return IntStream.range(1, judged.size()).anyMatch(at -> judged.get(at) > judged.get(at - 1));
    }

    /**
     * When it is judged, seen from {@code asOf}: promises for what belongs to another incident ended when it was attached.
     */
    public Instant judgedAt(Instant asOf) {
        var closed = times.closedAt();
        return outcome == Outcome.ATTACHED && closed != null && closed.isBefore(asOf) ? closed : asOf;
    }
}
