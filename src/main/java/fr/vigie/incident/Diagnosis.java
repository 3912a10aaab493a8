package fr.vigie.incident;

import fr.vigie.commitment.Priority;
import org.jspecify.annotations.Nullable;

/**
 * What the agent found and decided about a report.
 *
 * @param client  corrected, or null where the report was right
 * @param subject corrected, or null where the report was right
 * @param service corrected, or null where the report was right
 * @param text    what was found
 */
record Diagnosis(
        Priority priority,
        @Nullable String client,
        @Nullable String subject,
        @Nullable String service,
        @Nullable String text) {

    /** How it reads behind a decision in the journal. */
    String sentence() {
        return text == null || text.isBlank() ? "" : " : " + text;
    }
}
