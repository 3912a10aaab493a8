package fr.vigie.notice.mail;

import java.util.regex.Pattern;

/** Words as a mail may carry them: no control characters, by which a line could become a header. */
class PlainWords {

    private static final int LONGEST_LINE = 250;
    private static final Pattern NOT_OF_ONE_LINE = Pattern.compile("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029]+");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern NOT_OF_TEXT = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private PlainWords() {}

    /** For a header: one line of bounded length. */
    static String line(String words) {
        var line = NOT_OF_ONE_LINE.matcher(words).replaceAll(" ").strip();
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE - 1) + "…";
    }

    /** For a body: line ends and tabs stay. */
    static String text(String words) {
        return NOT_OF_TEXT.matcher(LINE_END.matcher(words).replaceAll("\n")).replaceAll("");
    }
}
