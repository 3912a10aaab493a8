package fr.vigie.intake.mail.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds where the new words of a mail end. Only history that nothing follows is left out, so that answers between quoted
 * lines stay, with the questions that they answer; forwarded mails are what their sender wants us to read.
 *
 * @param text   what is left
 * @param hidden whether history was left out
 */
record History(String text, boolean hidden) {

    private static final int LONGEST_SIGNATURE = 25;

    /**
     * In one pass over the lines, whatever they are.
     *
     * @param answer  whether it is an answer to a mail: only then are quoted lines its history
     * @param forward whether it passes a mail on: then all of it is meant for us
     */
    static History trimmed(String text, boolean answer, boolean forward) {
        var lines = new ArrayList<>(text.lines().map(String::stripTrailing).toList());
        int all = QuoteMarks.end(lines, lines.size());
        int end = all;
        if (answer && !forward) {
            int heading = QuoteMarks.heading(lines, end);
            end = heading >= 0 && hasWords(lines, heading) ? QuoteMarks.end(lines, heading) : end;
        }
        end = withoutSignature(lines, end);
        int quote = QuoteMarks.trailingQuote(lines, end);
        int words = QuoteMarks.beforeAttribution(lines, quote);
        if (quote < end && answer && !forward && hasWords(lines, words)) {
            end = withoutSignature(lines, QuoteMarks.end(lines, words));
        }
        var kept = lines.subList(0, end);
        return new History(tidy(kept), hides(lines.subList(end, all)));
    }

    private static boolean hasWords(List<String> lines, int end) {
        return lines.subList(0, end).stream().anyMatch(line -> !line.isBlank() && !QuoteMarks.isQuoted(line));
    }

    /** A signature alone is no history. */
    private static boolean hides(List<String> left) {
        return left.stream().anyMatch(line -> QuoteMarks.isQuoted(line) || QuoteMarks.startsHistory(line));
    }

    private static int withoutSignature(List<String> lines, int end) {
        int first = Math.max(0, end - LONGEST_SIGNATURE);
        for (int i = first; i < end; i++) {
            if (lines.get(i).equals("--") && hasWords(lines, i) && noQuoteIn(lines, i, end)) {
                return QuoteMarks.end(lines, i);
            }
        }
        if (end > 1 && isMobileSignature(lines.get(end - 1)) && hasWords(lines, end - 1)) {
            return QuoteMarks.end(lines, end - 1);
        }
        return end;
    }

    private static boolean noQuoteIn(List<String> lines, int from, int to) {
        return lines.subList(from, to).stream().noneMatch(QuoteMarks::isQuoted);
    }

    private static boolean isMobileSignature(String line) {
        var words = line.strip().toLowerCase(Locale.ROOT);
        return words.length() < 80
                && (words.startsWith("envoyé de mon ")
                        || words.startsWith("envoyé depuis mon ")
                        || words.startsWith("sent from my ")
                        || words.startsWith("télécharger outlook pour ")
                        || words.startsWith("get outlook for "));
    }

    private static String tidy(List<String> lines) {
        var tidy = new StringBuilder();
        int blank = 0;
        for (var line : lines) {
            blank = line.isBlank() ? blank + 1 : 0;
            if (blank < 3 && (blank == 0 || !tidy.isEmpty())) {
                tidy.append(line).append('\n');
            }
        }
        return tidy.toString().stripTrailing();
    }
}
