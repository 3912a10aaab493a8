package fr.vigie.coverage.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a text on their way to ical4j, whose parser lets a broken line, or a quote after a backslash, swallow the
 * next one, loses all after a comma between parameters and all control characters, knows BEGIN and END in capitals only,
 * and overflows the stack on many BEGINs.
 */
final class Lines {

    private static final Pattern END = Pattern.compile("(?>\\r\\n|\\n|\\r)(?![ \\t])");
    private static final Pattern FOLD = Pattern.compile("(?>\\r\\n|\\n|\\r)[ \\t]");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final String NAME = "[A-Za-z0-9-]++";
    private static final String VALUES = "(?:\"[^\"]*+\"|[^\";:,]++|,)*+";
    private static final Pattern LINE =
            Pattern.compile("(" + NAME + ")((?:;" + NAME + "=" + VALUES + ")*+):(.*+)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile(";(" + NAME + ")=(" + VALUES + ")");
    private static final int DEEPEST = 8;

    private final StringBuilder sound = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private int number = 1;

    private Lines() {}

    /**
     * The same text, unfolded, as ical4j reads it rightly.
     *
     * @throws UnreadableCalendar when it is no calendar, naming the line
     */
    static String sound(String text) {
        var lines = new Lines();
        for (String line : END.split(text, -1)) {
            lines.take(CONTROL.matcher(FOLD.matcher(line).replaceAll("")).replaceAll(" "));
            lines.number += 1 + (int) FOLD.matcher(line).results().count();
        }
        if (!lines.open.isEmpty()) {
            throw new UnreadableCalendar("Le calendrier est incomplet : il manque « END:"
                    + Text.shown(lines.open.peek()) + " » à la fin. Le fichier a peut-être été coupé.");
        }
        if (lines.sound.isEmpty()) {
            throw new UnreadableCalendar("Le texte est vide : ce n'est pas un calendrier.");
        }
        return lines.sound.toString();
    }

    private void take(String line) {
        if (line.isBlank()) {
            return;
        }
        var content = LINE.matcher(line);
        var isLine = content.matches();
        var name = isLine ? content.group(1).toUpperCase(Locale.ROOT) : "";
        var value = isLine ? content.group(3) : "";
        if (open.isEmpty() && !(name.equals("BEGIN") && blockOf(value).equals("VCALENDAR"))) {
            throw new UnreadableCalendar("Ce n'est pas un calendrier iCalendar : « BEGIN:VCALENDAR » est attendu à la"
                    + " ligne " + number + ".");
        }
        if (!isLine) {
            throw new UnreadableCalendar("La ligne " + number + " n'est pas une ligne de calendrier (« NOM:valeur »).");
        }
        switch (name) {
            case "BEGIN" -> sound.append("BEGIN:").append(begin(blockOf(value)));
            case "END" -> sound.append("END:").append(end(blockOf(value)));
            default ->
                sound.append(name).append(quoted(content.group(2))).append(':').append(value);
        }
        sound.append('\n');
    }

    /** All of them in quotes of their own, in which a comma is one. */
    private static String quoted(String parameters) {
        return PARAMETER
                .matcher(parameters.replace("\\", ""))
                .replaceAll(one -> ";" + one.group(1).toUpperCase(Locale.ROOT) + "=\""
                        + Matcher.quoteReplacement(one.group(2).replace("\"", "")) + "\"");
    }

    private static String blockOf(String value) {
        return value.strip().toUpperCase(Locale.ROOT);
    }

    private String begin(String block) {
        open.push(block);
        if (open.size() >= DEEPEST) {
            throw new UnreadableCalendar("La ligne " + number + " ouvre un bloc dans trop d'autres blocs.");
        }
        return block;
    }

    private String end(String block) {
        if (!open.element().equals(block)) {
            throw new UnreadableCalendar("La ligne " + number + " ferme « " + Text.shown(block) + " » alors que « "
                    + Text.shown(open.element()) + " » est ouvert.");
        }
        return open.pop();
    }
}
