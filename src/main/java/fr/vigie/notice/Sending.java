package fr.vigie.notice;

import fr.vigie.client.Carrier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one notice to a client, by one carrier.
 *
 * @param occurrence which of the notices of this kind it is, as {@link Told} says
 * @param recipient  null where it went to so many that they are only counted
 * @param recipients how many of them it is so with
 * @param why        the last thing that its carrier said against it, as a French sentence
 * @param subject    in one line, in the recipient's language
 * @param words      all of it
 * @param at         when it was written down
 */
public record Sending(
        NoticeKind kind,
        String occurrence,
        Carrier carrier,
        @Nullable String recipient,
        int recipients,
        NoticeStatus status,
        @Nullable String why,
        String subject,
        String words,
        Instant at) {}
