package fr.vigie.intake.mail.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How mail programs mark what was written before, in French and in English. */
class QuoteMarks {

    private static final Set<String> SEPARATORS = Set.of(
            "message d'origine", "original message", "message original", "message initial", "original appointment");
    private static final Set<String> FROM = Set.of("de", "from", "expéditeur");
    private static final Set<String> OTHERS = Set.of(
            "envoyé",
            "envoyé le",
            "sent",
            "date",
            "à",
            "to",
            "a",
            "objet",
            "subject",
            "cc",
            "destinataire",
            "sujet",
            "pour",
            "reply-to",
            "répondre à");
    private static final int HEADER_BLOCK = 8;
    private static final int LONGEST_ATTRIBUTION = 4;
    private static final int LONGEST_LINE = 400;

    private QuoteMarks() {}

    static boolean isQuoted(String line) {
        return line.startsWith(">") || line.startsWith(" >");
    }

    /** Where the lines end, without the blank ones. */
    static int end(List<String> lines, int end) {
        int last = end;
        while (last > 0 && lines.get(last - 1).isBlank()) {
            last--;
        }
        return last;
    }

    /** Where the quote begins after which nothing comes; {@code end} where there is none. */
    static int trailingQuote(List<String> lines, int end) {
        int start = end;
        for (int i = end - 1; i >= 0 && (isQuoted(lines.get(i)) || lines.get(i).isBlank()); i--) {
            start = isQuoted(lines.get(i)) ? i : start;
        }
        return start;
    }

    /** Before the line that says who wrote what follows; {@code quote} where none does. */
    static int beforeAttribution(List<String> lines, int quote) {
        int last = end(lines, quote);
        int found = quote;
        for (int first = last - 1; first >= 0 && first >= last - LONGEST_ATTRIBUTION; first--) {
            var line = lines.get(first);
            if (line.isBlank() || isQuoted(line) || (first < last - 1 && endsSentence(line))) {
                break;
            }
            var joined = String.join(" ", lines.subList(first, last));
            if (isAttribution(joined) && (found == quote || beginsWithDate(joined))) {
                found = first;
            }
        }
        return found;
    }

    private static boolean endsSentence(String line) {
        return line.endsWith(".") || line.endsWith("!") || line.endsWith("?");
    }

    private static boolean beginsWithDate(String line) {
        var words = line.strip().toLowerCase(Locale.ROOT);
        return words.startsWith("le ") || words.startsWith("on ");
    }

    /** Where the first heading stands after which all is history, though no line is marked; -1 where there is none. */
    static int heading(List<String> lines, int end) {
        int lastQuote = -1;
        for (int i = 0; i < end; i++) {
            lastQuote = isQuoted(lines.get(i)) ? i : lastQuote;
        }
        for (int i = 0; i < end; i++) {
            var line = lines.get(i);
            if (isSeparator(line) || isHeaderBlock(lines, i, end)) {
                return underRule(lines, i);
            }
            if (i > lastQuote && line.indexOf('@') >= 0 && isAttribution(line.strip())) {
                return i;
            }
        }
        return -1;
    }

    private static int underRule(List<String> lines, int at) {
        int before = end(lines, at);
        return before > 0 && lines.get(before - 1).startsWith("_____") ? before - 1 : at;
    }

    /** Whether history begins with such a line. */
    static boolean startsHistory(String line) {
        return isSeparator(line) || FROM.contains(label(line)) || isAttribution(line.strip());
    }

    private static boolean isSeparator(String line) {
        if (!line.startsWith("--") || line.length() > 80) {
            return false;
        }
        var words = straight(line).replaceAll("^-+|-+$", "").strip();
        return SEPARATORS.contains(words);
    }

    private static boolean isHeaderBlock(List<String> lines, int at, int end) {
        if (!FROM.contains(label(lines.get(at)))) {
            return false;
        }
        int others = 0;
        for (int i = at + 1; i < Math.min(end, at + HEADER_BLOCK); i++) {
            others += OTHERS.contains(label(lines.get(i))) ? 1 : 0;
        }
        return others >= 2;
    }

    /** What stands before the colon of a heading: {@code *De :* x}; empty where it can't be one. */
    private static String label(String line) {
        int colon = line.indexOf(':');
        return colon < 1 || colon > 20
                ? ""
                : straight(line.substring(0, colon)).replace("*", "").strip();
    }

    private static boolean isAttribution(String line) {
        var words = line.length() > LONGEST_LINE ? "" : straight(line);
        var french = words.startsWith("le ") && (words.endsWith("a écrit :") || words.endsWith("a écrit:"));
        var english = words.startsWith("on ") && words.endsWith("wrote:");
        var other = (words.endsWith(" a écrit :") || words.endsWith(" wrote:")) && words.indexOf('@') > 0;
        return (french || english || other) && (words.chars().anyMatch(Character::isDigit) || words.indexOf('@') > 0);
    }

    private static String straight(String words) {
        return words.replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
