package fr.vigie.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One thing that happened, written down when it happened and never changed.
 *
 * @param incident the ticket's reference
 * @param by       the account of the person, or {@link #PROCEDURE} for what the procedure did by itself
 * @param text     one French sentence
 */
@Table("journal")
record JournalEntry(@Id @Nullable Long id, String incident, Instant at, EntryKind kind, String by, String text) {

    /** The author of what no person did. */
    static final String PROCEDURE = "procédure";

    /** How a reason reads behind what was done. */
    static String behind(@Nullable String why) {
        return why == null ? "" : " : " + why;
    }
}
