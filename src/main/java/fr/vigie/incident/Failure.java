package fr.vigie.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident of priority 1 or 2 as the world may know it: what failed and when, without a word of a client.
 *
 * @param degraded   whether the service works, badly (priority 2)
 * @param notifiedAt when it reached us; never changes
 * @param from       when it began, as far as anybody said
 * @param to         when it was over; null while it lasts
 */
public record Failure(
        String reference,
        String service,
        boolean degraded,
        Instant notifiedAt,
        Instant from,
        @Nullable Instant to) {}
