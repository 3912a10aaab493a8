package fr.vigie.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A report as it is kept: what came in, when it was stored, and the incident that it opened or joined. */
@Table("report")
record RecordedReport(
        @Id UUID id,
        String incident,
        Channel channel,
        @Nullable String client,
        @Nullable String contactName,
        @Nullable String contactEmail,
        @Nullable String contactPhone,
        @Nullable String contactChat,
        String subject,
        @Nullable String description,
        @Nullable String service,
        @Nullable String severity,
        Instant notifiedAt,
        @Nullable Instant occurredAt,
        Instant receivedAt,
        @Nullable String externalId,
        @Nullable String dedupKey,
        String reportedBy) {

    /** What came in. */
    Report report() {
        return new Report(
                channel,
                client,
                new Contact(contactName, contactEmail, contactPhone, contactChat),
                subject,
                description,
                service,
                severity,
                notifiedAt,
                occurredAt,
                externalId,
                dedupKey,
                reportedBy);
    }
}
