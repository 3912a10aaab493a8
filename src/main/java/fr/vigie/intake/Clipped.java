package fr.vigie.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of machines that nobody can ask to write less: what does not fit is cut, so that an alarm is never refused for it. */
public class Clipped {

    private static final int LONGEST_KEY = 400;

    /** Can't be seen, turns what stands around it, or can't be stored: the null character and half a character. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\r\n\t]]");

    /** At most {@code max} characters, the last one an ellipsis where something is missing. */
    public static String to(int max, String text) {
        var clean = CONTROL.matcher(text).replaceAll("\uFFFD");
        if (clean.length() <= max) {
            return clean;
        }
        var end = Character.isHighSurrogate(clean.charAt(max - 2)) ? max - 2 : max - 1;
        return clean.substring(0, end) + "…";
    }

    /** The same of a text that may be blank: then null. */
    public static @Nullable String orNull(int max, String text) {
        return text.isBlank() ? null : to(max, text.strip());
    }

    /** A key that is too long keeps its meaning: two long ones are the same only when they were. */
    public static String key(String text) {
        return text.length() <= LONGEST_KEY && !CONTROL.matcher(text).find() ? text : "sha256|" + Fingerprint.of(text);
    }

    private Clipped() {}
}
