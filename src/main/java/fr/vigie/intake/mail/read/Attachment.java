package fr.vigie.intake.mail.read;

import org.jspecify.annotations.Nullable;

/**
 * A file in a mail, opened by nobody here.
 *
 * @param name    safe to save under: no path, no character that can't be seen; at most {@value #LONGEST_NAME} characters
 * @param type    media type as the sender gave it, in lower case; never believed
 * @param size    in bytes, decoded; of one that is refused, as far as it was counted
 * @param content null where it is not kept
 * @param refused why it is not kept, as a French sentence; null where it is
 */
public record Attachment(
        String name,
        String type,
        long size,
        byte @Nullable [] content,
        @Nullable String refused) {

    /** In characters. */
    public static final int LONGEST_NAME = 150;

    static Attachment kept(String name, String type, byte[] content) {
        return new Attachment(name, type, content.length, content, null);
    }

    static Attachment refused(String name, String type, long size, String why) {
        return new Attachment(name, type, size, null, why);
    }
}
