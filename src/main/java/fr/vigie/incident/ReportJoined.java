package fr.vigie.incident;

import org.jspecify.annotations.Nullable;

/**
 * Somebody said more about an incident that is open; told in the transaction that keeps it.
 *
 * @param reference of the incident
 * @param who       the name or address of whoever said it, where it is known
 * @param words     what they said
 * @param contact   where they can be answered
 */
record ReportJoined(
        String reference, Channel channel, @Nullable String who, String words, Contact contact) {

    static ReportJoined of(String reference, Report report) {
        var contact = report.contact();
        return new ReportJoined(
                reference,
                report.channel(),
                contact.name() == null ? contact.email() : contact.name(),
                report.description() == null ? report.subject() : report.description(),
                contact);
    }
}
