package fr.vigie.notice;

import fr.vigie.client.Carrier;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One row of the outbox: one thing to tell one recipient by one carrier.
 *
 * @param fact      what makes it the same notice if its step runs again
 * @param reference the ticket that it is about
 * @param recipient an address, a number, or the group to page
 * @param text      the words of a person, where it carries some
 */
@Table("notice")
record Notice(
        @Id UUID id,
        String fact,
        String reference,
        NoticeKind kind,
        Carrier carrier,
        String recipient,
        @Nullable String text,
        NoticeStatus status,
        Instant at) {}
