package fr.vigie.intake.alarm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a monitoring system: what it said is safe.
 *
 * @param reference  of the incident, where the message concerns one
 * @param references of all incidents that it concerns
 */
record Accepted(@Nullable String reference, List<String> references) {

    static Accepted of(List<String> references) {
        return new Accepted(references.isEmpty() ? null : references.get(0), references);
    }
}
