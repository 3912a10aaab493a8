package fr.vigie.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an agent can do about a failure whose cause is known.
 *
 * @param reference  of the problem
 * @param symptom    how one recognises it
 * @param workaround what helps until it is mended
 * @param since      when it was published
 */
public record KnownError(
        String reference, String title, @Nullable String symptom, String workaround, Instant since) {}
