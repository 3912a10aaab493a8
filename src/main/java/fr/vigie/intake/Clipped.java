package fr.vigie.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of machines that nobody can ask to write less: what does not fit is cut, so that an alarm is never refused for it. */
public class Clipped {

    private static final int LONGEST_KEY = 400;

    /** Can't be seen, and the null character can't be stored. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\r\n\t]]");

    /** At most {@code max} characters, the last one an ellipsis where something is missing. */
    public static String to(int max, String text) {
        var clean = CONTROL.matcher(text).replaceAll("\uFFFD");
        if (clean.length() <= max) {
            return clean;
        }
        var end = Character.isHighSurrogate(clean.charAt(max - 2)) ? max - 2 : max - 1;
        return clean.substring(0, end) + "…";
    }

    /** The same, null where there is nothing to see. */
    public static @Nullable String orNull(int max, String text) {
        return text.isBlank() ? null : to(max, text.strip());
    }

    /** A key that is too long keeps its meaning: two long ones are the same only when they were. */
    public static String key(String text) {
        return text.length() <= LONGEST_KEY && text.indexOf('\0') < 0 ? text : "sha256|" + Fingerprint.of(text);
    }

    private Clipped() {}
}
