package fr.vigie.coverage.feed;

import java.util.regex.Pattern;

/** Text as sentences and lines of a calendar show it. */
final class Text {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");
    private static final int LONGEST_SHOWN = 60;

    private Text() {}

    /** Without control characters, in 60 characters at most. */
    static String shown(String text) {
        var line = onOneLine(text);
        return line.codePointCount(0, line.length()) <= LONGEST_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN - 1)) + "…";
    }

    /** Without control characters. */
    static String onOneLine(String text) {
        return INVISIBLE.matcher(text).replaceAll(" ").strip();
    }
}
