package fr.vigie.intake.chat;

import fr.vigie.client.Language;
import org.jspecify.annotations.Nullable;

/**
 * A client who talks with us.
 *
 * @param providerName how a provider names it; null in our own widget
 * @param reference    of the ticket to which the next message goes
 * @param lastSeq      the number of its last line
 * @param seenSeq      the last line that the client's screen is known to have shown
 */
record Conversation(
        String id,
        @Nullable String tokenHash,
        @Nullable String providerName,
        String reference,
        String name,
        @Nullable String email,
        Language language,
        long lastSeq,
        long seenSeq) {

    boolean opensTo(String token) {
        return tokenHash != null && Keys.same(Keys.hash(token), tokenHash);
    }
}
