package fr.vigie.notice;

import fr.vigie.client.Carrier;
import java.time.Instant;
import java.util.UUID;

/**
 * One notice on its way to one recipient.
 *
 * @param id        of its row in the outbox; the same at each try
 * @param reference of the ticket
 * @param recipient a mail address, a phone number as +33612345678, or what a pager calls the team
 * @param wording   its words, in the recipient's language
 * @param urgent    priority 1 or 2, which is sent again rather than left in doubt
 * @param writtenAt when the step told it
 */
public record Letter(
        UUID id,
        String reference,
        NoticeKind kind,
        Carrier carrier,
        String recipient,
        Wording wording,
        boolean urgent,
        Instant writtenAt) {

    /** The same, which something urgent waits for. */
    Letter hurried() {
        return new Letter(id, reference, kind, carrier, recipient, wording, true, writtenAt);
    }
}
