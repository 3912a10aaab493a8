package fr.vigie.maintenance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One thing that happened to a maintenance, written down when it happened and never changed.
 *
 * @param author the account of the person, or {@link #PROCEDURE}
 * @param text   one French sentence
 */
@Table("maintenance_entry")
record Entry(@Id @Nullable Long id, String maintenance, Instant at, Step kind, String author, String text) {

    /** The author of what no person did. */
    static final String PROCEDURE = "procédure";

    /** How a reason reads behind what was done. */
    static String behind(@Nullable String why) {
        return why == null ? "" : " : " + why;
    }
}
