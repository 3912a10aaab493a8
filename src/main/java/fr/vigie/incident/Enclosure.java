package fr.vigie.incident;

import org.jspecify.annotations.Nullable;

/**
 * A file that came with a report. It is kept as it came and opened by nobody here.
 *
 * @param name     as the sender called it, safe to save under
 * @param type     media type as the sender gave it; never believed
 * @param size     in bytes
 * @param original whether it is the whole message as it came, from which all else was read
 * @param content  null where it is not kept
 * @param refused  why it is not kept, as a French sentence; null where it is
 */
public record Enclosure(
        String name,
        String type,
        long size,
        boolean original,
        byte @Nullable [] content,
        @Nullable String refused) {

    /** One that is kept. */
    public static Enclosure kept(String name, String type, byte[] content) {
        return new Enclosure(name, type, content.length, false, content, null);
    }

    /** The whole message as it came. */
    public static Enclosure original(String name, String type, byte[] content) {
        return new Enclosure(name, type, content.length, true, content, null);
    }

    /** One that is not kept; people are told that it was there. */
    public static Enclosure refused(String name, String type, long size, String why) {
        return new Enclosure(name, type, size, false, null, why);
    }
}
