package fr.vigie.incident;

import java.util.List;
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
        Milestones times) {

    /** Whether a promise was made for it: it is no false alarm, and no part of another one. */
    public boolean counts() {
        return outcome != Outcome.ATTACHED && outcome != Outcome.DISMISSED;
    }
}
