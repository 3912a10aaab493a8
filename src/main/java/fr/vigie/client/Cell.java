package fr.vigie.client;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One cell of the file: a spreadsheet must not take a name for a formula, and several words stand in one. */
final class Cell {

    /** What stands in a cell of a list that is empty on purpose: an empty cell means the default. */
    static final String NONE = "AUCUN";

    // an apostrophe makes a spreadsheet show the rest as it stands; names that begin so by themselves get one more
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[,\\s]+");

    private Cell() {}

    static String guarded(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String unguarded(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    static List<String> words(String cell) {
        return Arrays.stream(BETWEEN_WORDS.split(cell))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Null, the default, for an empty cell. */
    static @Nullable List<String> wordsOrDefault(String cell) {
        if (cell.isBlank()) {
            return null;
        }
        return cell.strip().equalsIgnoreCase(NONE) ? List.of() : words(cell);
    }
}
