package fr.vigie.intake.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it came to us.
 *
 * @param uid     its number in the folder, which tells mails apart of which nothing else is known
 * @param content as it was sent; its headers, or nothing, where it is not whole
 * @param whole   whether that is all of it
 * @param size    of all of it, in bytes
 * @param at      when our server had it; null where it does not say
 */
record Arrived(
        long uid,
        byte[] content,
        boolean whole,
        long size,
        @Nullable Instant at) {}
