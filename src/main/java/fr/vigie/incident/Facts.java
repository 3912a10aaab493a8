package fr.vigie.incident;

import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/**
 * What is known of the failure: first as it was reported, then as the agent found it.
 *
 * @param clientKnown whether the client is one of the directory's
 * @param dedupKey   what is failing, as its source names it
 * @param reportedBy who opened it, and may follow it
 */
record Facts(
        Channel channel,
        @Nullable String client,
        @Column("client_known") boolean clientKnown,
        String subject,
        @Nullable String description,
        @Nullable String service,
        @Nullable String severity,
        @Column("contact_name") @Nullable String contactName,
        @Column("contact_email") @Nullable String contactEmail,
        @Column("contact_phone") @Nullable String contactPhone,
        @Column("contact_chat") @Nullable String contactChat,
        @Nullable String dedupKey,
        String reportedBy) {

    static Facts of(Report report, Sender.Named client) {
        var contact = report.contact();
        return new Facts(
                report.channel(),
                client.name(),
                client.known(),
                report.subject(),
                report.description(),
                report.service(),
                report.severity(),
                contact.name(),
                contact.email(),
                contact.phone(),
                contact.chat(),
                report.dedupKey(),
                report.reportedBy());
    }

    Facts withoutKey() {
        return new Facts(
                channel,
                client,
                clientKnown,
                subject,
                description,
                service,
                severity,
                contactName,
                contactEmail,
                contactPhone,
                contactChat,
                null,
                reportedBy);
    }

    Facts corrected(Diagnosis diagnosis, Sender.Named client) {
        return new Facts(
                channel,
                client.name(),
                client.known(),
                diagnosis.subject() == null ? subject : diagnosis.subject(),
                description,
                diagnosis.service() == null ? service : diagnosis.service(),
                severity,
                contactName,
                contactEmail,
                contactPhone,
                contactChat,
                dedupKey,
                reportedBy);
    }
}
