package fr.vigie.incident;

import org.jspecify.annotations.Nullable;

/**
 * The first corrective action, as the agent describes it.
 *
 * @param comment     what was done; to a client, the words of the message
 * @param person      for an escalation: to whom it goes, as the agent calls them; the next pool when absent
 * @param maintenance for a maintenance: the reference of one that is planned; a new one is asked for when absent
 */
record Intervention(
        CorrectiveAction action,
        @Nullable String comment,
        @Nullable String person,
        @Nullable String maintenance) implements Choice {

    /** @param whom to whom it goes, where it goes to others */
    String sentence(@Nullable String whom) {
        return "Action engagée (" + action.label() + (whom == null ? "" : " à " + whom) + ")"
                + JournalEntry.behind(comment);
    }
}
