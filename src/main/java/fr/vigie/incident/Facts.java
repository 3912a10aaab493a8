package fr.vigie.incident;

import org.jspecify.annotations.Nullable;

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
        boolean clientKnown,
        String subject,
        @Nullable String description,
        @Nullable String service,
        @Nullable String severity,
        @Nullable String contactName,
        @Nullable String contactEmail,
        @Nullable String contactPhone,
        @Nullable String contactChat,
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
