package fr.vigie.notice.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What others wrote, made harmless for plain text. */
final class Words {

    private static final int LONGEST = 200;
    // besides control characters: separators that some mail readers break lines at, and marks that turn text around
    private static final Pattern BREAKS =
            Pattern.compile("[ \\p{Cntrl}\\u0085\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}\\u0085\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]+");

    private Words() {}

    /** On one line. */
    static String line(String words) {
        return BREAKS.matcher(words).replaceAll(" ").strip();
    }

    /** On one line of a length that a subject bears; empty where there is none. */
    static String value(@Nullable String words) {
        return words == null ? "" : cut(line(words), LONGEST);
    }

    /** As paragraphs. */
    static String paragraphs(@Nullable String words) {
        var lines = words == null ? "" : words.replaceAll("\\r\\n?|[\\u2028\\u2029]", "\n");
        return UNSEEN.matcher(lines).replaceAll("").strip();
    }

    static String cut(String words, int longest) {
        if (words.length() <= longest) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return words.substring(0, end).stripTrailing() + "…";
    }
}
