package fr.vigie.incident;

import fr.vigie.commitment.Priority;

/**
 * A person judges an open ticket anew.
 *
 * @param reason in one sentence, for the journal
 */
public record PriorityChange(Priority priority, String reason) implements Choice {

    /** As the journal says it. */
    String sentence(Standing before) {
        return "Priorité " + before.priority() + " → " + priority.code() + " : " + reason;
    }
}
