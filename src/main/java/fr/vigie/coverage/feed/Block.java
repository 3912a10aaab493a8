package fr.vigie.coverage.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands between a BEGIN and its END. Read here and not by ical4j, whose parser lets a broken line swallow the next
 * one, and overflows the stack on many BEGINs.
 */
final class Block {

    private static final String CALENDAR = "VCALENDAR";
    private static final Pattern END_OF_LINE = Pattern.compile("\r\n|\n|\r");
    private static final int DEEPEST = 8;

    private final String name;
    private final List<ContentLine> lines = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    private Block(String name) {
        this.name = name;
    }

    /**
     * All that the text holds; its blocks are calendars.
     *
     * @throws UnreadableCalendar when it is no calendar, naming the line
     */
    static Block read(String text) {
        var open = new ArrayDeque<Block>();
        open.push(new Block(""));
        var number = 0;
        var pending = new StringBuilder();
        var begin = 1;
        for (String line : END_OF_LINE.split(text, -1)) {
            number++;
            if (number > 1 && (line.startsWith(" ") || line.startsWith("\t"))) {
                pending.append(line, 1, line.length());
                continue;
            }
            take(pending.toString(), begin, open);
            pending.setLength(0);
            pending.append(line);
            begin = number;
        }
        take(pending.toString(), begin, open);
        if (open.size() > 1) {
            throw new UnreadableCalendar("Le calendrier est incomplet : il manque « END:" + Text.shown(open.peek().name)
                    + " » à la fin. Le fichier a peut-être été coupé.");
        }
        var all = open.pop();
        if (all.blocks.isEmpty()) {
            throw new UnreadableCalendar("Le texte est vide : ce n'est pas un calendrier.");
        }
        return all;
    }

    Optional<ContentLine> line(String wanted) {
        return lines(wanted).findFirst();
    }

    Stream<ContentLine> lines(String wanted) {
        return lines.stream().filter(line -> line.is(wanted));
    }

    /** The value of a property, empty where it is not there. */
    String value(String wanted) {
        return line(wanted).map(ContentLine::value).orElse("");
    }

    boolean says(String property, String value) {
        return value(property).strip().equalsIgnoreCase(value);
    }

    Stream<Block> blocks(String wanted) {
        return blocks.stream().filter(block -> block.name.equals(wanted));
    }

    private static void take(String line, int number, ArrayDeque<Block> open) {
        if (line.isBlank()) {
            return;
        }
        var inside = open.element();
        var content = ContentLine.of(line)
                .filter(told -> open.size() > 1 || (told.is("BEGIN") && isCalendar(told)))
                .orElseThrow(() -> broken(number, open.size() == 1));
        if (content.is("BEGIN")) {
            var block = new Block(nameOf(content));
            inside.blocks.add(block);
            open.push(block);
        } else if (content.is("END")) {
            if (!nameOf(content).equals(inside.name)) {
                throw new UnreadableCalendar("La ligne " + number + " ferme « " + Text.shown(content.value())
                        + " » alors que « " + Text.shown(inside.name) + " » est ouvert.");
            }
            open.pop();
        } else {
            inside.lines.add(content);
        }
        if (open.size() > DEEPEST) {
            throw new UnreadableCalendar("La ligne " + number + " ouvre un bloc dans trop d'autres blocs.");
        }
    }

    private static UnreadableCalendar broken(int number, boolean outside) {
        return new UnreadableCalendar(
                outside
                        ? "Ce n'est pas un calendrier iCalendar : « BEGIN:VCALENDAR » est attendu à la ligne " + number
                                + "."
                        : "La ligne " + number + " n'est pas une ligne de calendrier (« NOM:valeur »).");
    }

    private static boolean isCalendar(ContentLine line) {
        return nameOf(line).equals(CALENDAR);
    }

    private static String nameOf(ContentLine line) {
        return line.value().strip().toUpperCase(Locale.ROOT);
    }
}
