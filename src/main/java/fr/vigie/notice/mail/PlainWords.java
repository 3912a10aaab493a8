package fr.vigie.notice.mail;

/** Words as a mail may carry them: no control characters, by which a line could become a header. */
class PlainWords {

    private static final int LONGEST_LINE = 250;

    private PlainWords() {}

    /** For a header: one line of bounded length. */
    static String line(String words) {
        var line =
                words.replaceAll("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE - 1) + "…";
    }

    /** For a body: line ends and tabs stay. */
    static String text(String words) {
        return words.replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }
}
