package fr.vigie.incident;

import org.jspecify.annotations.Nullable;

/**
 * An incident that had a ticket of its own, without a word of what it was about.
 *
 * @param restricted whether it is for few to know; service, severity and client are then left out
 */
public record PastIncident(
        String reference,
        Channel channel,
        @Nullable String service,
        @Nullable String severity,
        @Nullable String client,
        int priority,
        boolean restricted,
        Milestones times) {}
