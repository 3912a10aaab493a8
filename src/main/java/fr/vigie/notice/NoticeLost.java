package fr.vigie.notice;

import fr.vigie.client.Carrier;
import java.util.UUID;

/**
 * Nothing further is tried, and as far as we know the recipient was not told; heard inside the transaction that gives up.
 *
 * @param reference of the ticket
 * @param why       one French sentence
 */
public record NoticeLost(
        UUID id, String reference, NoticeKind kind, Carrier carrier, String recipient, boolean urgent, String why) {

    /** As people read it. */
    public String sentence() {
        // a conversation has no name that says anything
        var where = carrier == Carrier.CHAT
                ? " non remise dans le chat : "
                : " non remise à " + recipient + " (" + carrier + ") : ";
        return kind.label() + where + why;
    }
}
