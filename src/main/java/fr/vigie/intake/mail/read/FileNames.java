package fr.vigie.intake.mail.read;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names that a file can be saved under, whoever chose them. */
class FileNames {

    private static final Pattern UNSAFE = Pattern.compile("[\"*<>?|:]");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");
    private static final int LONGEST_ENDING = 20;
    /** What Windows takes for a device, not a file. */
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("message/rfc822", ".eml"),
            Map.entry("text/calendar", ".ics"),
            Map.entry("text/plain", ".txt"),
            Map.entry("text/html", ".html"),
            Map.entry("text/csv", ".csv"),
            Map.entry("text/rfc822-headers", ".txt"),
            Map.entry("message/delivery-status", ".txt"),
            Map.entry("image/png", ".png"),
            Map.entry("image/jpeg", ".jpg"),
            Map.entry("image/gif", ".gif"),
            Map.entry("application/pdf", ".pdf"),
            Map.entry("application/zip", ".zip"),
            Map.entry("application/pkcs7-mime", ".p7m"),
            Map.entry("application/x-pkcs7-mime", ".p7m"),
            Map.entry("application/pkcs7-signature", ".p7s"),
            Map.entry("application/pgp-signature", ".asc"),
            Map.entry("application/pgp-encrypted", ".asc"));

    private FileNames() {}

    /** @param number of the attachment in its mail, from 1, for one that has no name */
    static String safe(@Nullable String written, String type, int number) {
        var name = written == null ? "" : Clean.line(written, 4_000);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = UNSEEN.matcher(UNSAFE.matcher(name).replaceAll("_")).replaceAll("");
        name = withoutEdges(name);
        if (name.isEmpty()) {
            return "piece-" + number + ENDINGS.getOrDefault(type, ".bin");
        }
        return shortened(DEVICE.matcher(name).matches() ? "_" + name : name);
    }

    /** In lower case, without dot; empty where there is none. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Windows drops dots and blanks at the end, so that {@code x.exe.} is run all the same. */
    private static String withoutEdges(String name) {
        int start = 0;
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == '.' || name.charAt(end - 1) <= ' ')) {
            end--;
        }
        while (start < end && (name.charAt(start) == '.' || name.charAt(start) <= ' ')) {
            start++;
        }
        return name.substring(start, end);
    }

    private static String shortened(String name) {
        if (name.length() <= Attachment.LONGEST_NAME) {
            return name;
        }
        var ending = ending(name);
        if (ending.isEmpty() || ending.length() > LONGEST_ENDING) {
            return Clean.cut(name, Attachment.LONGEST_NAME);
        }
        return Clean.cut(name, Attachment.LONGEST_NAME - ending.length() - 1) + "." + ending;
    }
}
