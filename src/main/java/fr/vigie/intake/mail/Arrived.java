package fr.vigie.intake.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it came to us.
 *
 * @param content as it was sent; its headers, or nothing, where it is not whole
 * @param whole   whether that is all of it
 * @param size    of all of it, in bytes
 * @param at      when our server had it; null where it does not say
 */
record Arrived(
        byte[] content, boolean whole, long size, @Nullable Instant at) {}
