package fr.vigie.incident;

import fr.vigie.commitment.Priority;

/**
 * A person judges an open ticket anew.
 *
 * @param reason in one sentence, for the journal
 */
public record PriorityChange(Priority priority, String reason) implements Choice {}
