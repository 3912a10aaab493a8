package fr.vigie.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as staff reads it.
 *
 * @param opened  whether it opened the incident to which it belongs; the others joined
 * @param contact the name or address of whoever made it
 */
record ReportView(
        UUID id,
        boolean opened,
        Channel channel,
        @Nullable String client,
        @Nullable String contact,
        String subject,
        Instant notifiedAt) {}
