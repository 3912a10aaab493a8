package fr.vigie.notice;

import fr.vigie.client.Carrier;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told.
 *
 * @param reference  of the ticket
 * @param occurrence tells apart two notices of one kind about one ticket; the same again is told once
 * @param text       the words of a person, or null where the notice has its own
 */
public record Told(
        String reference,
        NoticeKind kind,
        String occurrence,
        @Nullable String text) {

    String fact(Carrier carrier, String recipient) {
        return String.join("|", reference, kind.name(), occurrence, carrier.name(), recipient);
    }
}
