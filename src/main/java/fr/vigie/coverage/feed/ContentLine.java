package fr.vigie.coverage.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A line of a calendar, folds undone: {@code DTSTART;TZID=Europe/Paris:20260302T090000}.
 *
 * @param name       in capitals, as the names of the parameters
 * @param parameters without their quotes
 * @param value      as it is written, escapes included
 */
record ContentLine(String name, Map<String, String> parameters, String value) {

    /** A line, or nothing where it is none. */
    static Optional<ContentLine> of(String line) {
        var end = endOfName(line, 0);
        var name = line.substring(0, end).toUpperCase(Locale.ROOT);
        var parameters = new HashMap<String, String>();
        while (!name.isEmpty() && end < line.length() && line.charAt(end) == ';') {
            var equals = endOfName(line, end + 1);
            if (equals == end + 1 || equals == line.length() || line.charAt(equals) != '=') {
                return Optional.empty();
            }
            var parameter = line.substring(end + 1, equals).toUpperCase(Locale.ROOT);
            end = endOfParameter(line, equals + 1);
            parameters.put(parameter, line.substring(equals + 1, end).replace("\"", ""));
        }
        return name.isEmpty() || end >= line.length() || line.charAt(end) != ':'
                ? Optional.empty()
                : Optional.of(new ContentLine(name, parameters, line.substring(end + 1)));
    }

    boolean is(String wanted) {
        return name.equals(wanted);
    }

    /** A parameter, in capitals; empty where it is not given. */
    String flag(String parameter) {
        return parameters.getOrDefault(parameter, "").toUpperCase(Locale.ROOT);
    }

    private static int endOfName(String line, int from) {
        var end = from;
        while (end < line.length() && isOfName(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfName(char character) {
        return character == '-'
                || (character >= '0' && character <= '9')
                || (character >= 'A' && character <= 'Z')
                || (character >= 'a' && character <= 'z');
    }

    private static int endOfParameter(String line, int from) {
        var quoted = false;
        for (var end = from; end < line.length(); end++) {
            var character = line.charAt(end);
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && (character == ';' || character == ':')) {
                return end;
            }
        }
        return line.length();
    }
}
