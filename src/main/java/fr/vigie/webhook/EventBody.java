package fr.vigie.webhook;

import fr.vigie.incident.Channel;
import fr.vigie.incident.IncidentView;
import fr.vigie.incident.Outcome;
import fr.vigie.incident.Status;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint reads.
 *
 * @param type      of the event, as {@code incident.opened}
 * @param timestamp when it happened, which is not when it is told
 * @param data      the incident as it was just afterwards
 */
record EventBody(String type, Instant timestamp, Data data) {

    /**
     * An incident under the names of {@code /api/incidents}; what people wrote at length stays there.
     *
     * @param deadline by when a person acknowledges or, once a ticket is open, intervenes
     * @param link     where the rest is read, with an account
     */
    record Data(
            String reference,
            Channel channel,
            @Nullable String client,
            String subject,
            @Nullable String service,
            Status status,
            @Nullable Integer priority,
            @Nullable String pool,
            Instant deadline,
            Instant notifiedAt,
            Instant acknowledgeBy,
            @Nullable Instant openedAt,
            @Nullable Boolean acknowledgedInTime,
            @Nullable Instant interveneBy,
            @Nullable Instant intervenedAt,
            @Nullable Boolean intervenedInTime,
            @Nullable Instant restoredAt,
            @Nullable Instant closedAt,
            @Nullable Outcome outcome,
            @Nullable String attachedTo,
            int escalationLevel,
            URI link) {}

    static EventBody of(EventType type, IncidentView incident, Instant at, URI link) {
        return new EventBody(
                type.code(),
                at,
                new Data(
                        incident.reference(),
                        incident.channel(),
                        incident.client(),
                        incident.subject(),
                        incident.service(),
                        incident.status(),
                        incident.priority(),
                        incident.pool(),
                        Objects.requireNonNullElse(incident.interveneBy(), incident.acknowledgeBy()),
                        incident.notifiedAt(),
                        incident.acknowledgeBy(),
                        incident.openedAt(),
                        incident.acknowledgedInTime(),
                        incident.interveneBy(),
                        incident.intervenedAt(),
                        incident.intervenedInTime(),
                        incident.restoredAt(),
                        incident.closedAt(),
                        incident.outcome(),
                        incident.attachedTo(),
                        incident.escalationLevel(),
                        link));
    }
}
