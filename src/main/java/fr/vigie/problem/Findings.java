package fr.vigie.problem;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a cause.
 *
 * @param symptom    how one recognises it, in an agent's words
 * @param workaround what helps until it is mended
 * @param knownSince since when agents see symptom and workaround on new incidents; null while they do not
 */
record Findings(
        @Nullable String symptom,
        @Nullable String cause,
        @Nullable String workaround,
        @Nullable Instant knownSince) {

    static final Findings NOTHING_YET = new Findings(null, null, null, null);

    /** Whether agents see it. */
    boolean isKnown() {
        return knownSince != null;
    }

    /** What was found meanwhile; what nobody says anything new about stays. */
    Findings with(@Nullable String newSymptom, @Nullable String newCause, @Nullable String newWorkaround) {
        return new Findings(
                newSymptom == null ? symptom : newSymptom,
                newCause == null ? cause : newCause,
                newWorkaround == null ? workaround : newWorkaround,
                knownSince);
    }

    Findings known(@Nullable Instant since) {
        return new Findings(symptom, cause, workaround, since);
    }

    /** Nobody is to do any more what was said to help. */
    Findings withdrawn() {
        return new Findings(symptom, cause, null, null);
    }
}
