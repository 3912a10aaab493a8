package fr.vigie.intake;

import fr.vigie.incident.Channel;
import fr.vigie.incident.Contact;
import fr.vigie.incident.Report;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.Read;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report as an integrator writes it.
 *
 * @param channel    one of MONITORING, DETECTION, PHONE, EMAIL, CHAT
 * @param notifiedAt when it reached you, ISO-8601 with offset; now when absent
 * @param occurredAt when the failure began, ISO-8601 with offset; information only
 * @param externalId your name for this event: the same one again gives the same incident
 * @param dedupKey   your name for what is failing: an open incident of that key takes the report
 */
record ReportRequest(
        @Nullable String channel,
        @Nullable String client,
        @Nullable ContactRequest contact,
        @Nullable String subject,
        @Nullable String description,
        @Nullable String service,
        @Nullable String severity,
        @Nullable String notifiedAt,
        @Nullable String occurredAt,
        @Nullable String externalId,
        @Nullable String dedupKey) {

    /** Whom to answer. */
    record ContactRequest(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {

        Contact toContact() {
            return new Contact(text(name), text(email), text(phone));
        }
    }

    Report toReport(String reportedBy) {
        var named = text(channel);
        if (named == null) {
            throw new BrokenRule("Le canal (channel) manque.");
        }
        var line = text(subject);
        return new Report(
                Channel.of(named),
                text(client),
                contact == null ? Contact.NOBODY : contact.toContact(),
                line == null ? "" : line,
                text(description),
                text(service),
                text(severity),
                instant("notifiedAt", notifiedAt),
                instant("occurredAt", occurredAt),
                Report.fromOutside("externalId", text(externalId)),
                Report.fromOutside("dedupKey", text(dedupKey)),
                reportedBy);
    }

    private static @Nullable Instant instant(String name, @Nullable String written) {
        var text = text(written);
        return text == null ? null : Read.instant(name, text);
    }

    private static @Nullable String text(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }
}
