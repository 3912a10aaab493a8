package fr.vigie.coverage.feed;

import java.util.regex.Pattern;

/** Text as calendars write it, and as sentences show it. */
final class Text {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");
    private static final int LONGEST_SHOWN = 60;

    private Text() {}

    /** A text of a calendar without its escapes. */
    static String plain(String escaped) {
        var text = new StringBuilder(escaped.length());
        for (var place = 0; place < escaped.length(); place++) {
            var character = escaped.charAt(place);
            if (character != '\\' || place + 1 == escaped.length()) {
                text.append(character);
                continue;
            }
            var next = escaped.charAt(++place);
            text.append(next == 'n' || next == 'N' ? '\n' : next);
        }
        return text.toString();
    }

    /** On one line, for a calendar: what would end a property or a value is told apart from what does. */
    static String escaped(String text) {
        return onOneLine(text).replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;");
    }

    /** Without control characters, in 60 characters at most. */
    static String shown(String text) {
        var line = onOneLine(text);
        return line.codePointCount(0, line.length()) <= LONGEST_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN - 1)) + "…";
    }

    private static String onOneLine(String text) {
        return INVISIBLE.matcher(text).replaceAll(" ").strip();
    }
}
