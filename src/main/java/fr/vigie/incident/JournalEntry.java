package fr.vigie.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, written down when it happened and never changed.
 *
 * @param incident the ticket's reference
 * @param by       the account of the person, or {@link #PROCEDURE} for what the procedure did by itself
 * @param text     one French sentence, or the words of a message
 * @param message  names a message to the client, so that it is written once; null for anything else
 */
record JournalEntry(
        String incident,
        Instant at,
        EntryKind kind,
        String by,
        String text,
        @Nullable UUID message) {

    /** The author of what no person did. */
    static final String PROCEDURE = "procédure";

    /** What a person of ours wrote to the client. */
    static JournalEntry message(UUID id, Incident incident, Instant at, Agent by, String text) {
        return new JournalEntry(incident.reference(), at, EntryKind.MESSAGE, by.id(), text, id);
    }

    /** How a reason reads behind what was done. */
    static String behind(@Nullable String why) {
        return why == null ? "" : " : " + why;
    }
}
