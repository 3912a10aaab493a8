package fr.vigie.coverage.feed;

import fr.vigie.coverage.Pool;
import fr.vigie.coverage.Shift;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Small calendars, read on the first day of March 2026 by somebody who knows Karim, Léa and Zoé. */
final class Feed {

    static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    static final Map<String, String> NAMES = Map.of("karim", "Karim Benali", "lea", "Léa Roux", "zoe", "Zoé Petit");

    private static final DateTimeFormatter PARIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx", Locale.ROOT).withZone(ZoneId.of("Europe/Paris"));

    private Feed() {}

    static String calendar(String... events) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//FR\n" + String.join("\n", events) + "\nEND:VCALENDAR\n";
    }

    /** An event of these lines. */
    static String event(String... lines) {
        return "BEGIN:VEVENT\n" + String.join("\n", lines) + "\nEND:VEVENT";
    }

    /** Karim's first of March from nine to five, and more lines about it. */
    static String karim(String... lines) {
        return event(
                "SUMMARY:Karim Benali",
                "DTSTART;TZID=Europe/Paris:20260302T090000",
                "DTEND;TZID=Europe/Paris:20260302T170000",
                String.join("\n", lines));
    }

    static List<Shift> read(String... events) {
        return readText(calendar(events));
    }

    static List<Shift> readText(String ics) {
        return new ShiftReader(Feed::account).read(Pool.ON_CALL, ics, NOW);
    }

    /** Shifts as a person in Paris would note them. */
    static List<String> told(List<Shift> shifts) {
        return shifts.stream()
                .map(shift -> PARIS.format(shift.from()) + " " + PARIS.format(shift.to()) + " "
                        + String.join("+", shift.people()))
                .toList();
    }

    /** The starts alone, in Paris. */
    static String starts(List<Shift> shifts, int most) {
        return shifts.stream()
                .limit(most)
                .map(shift -> PARIS.format(shift.from()))
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> account(String called) {
        return NAMES.entrySet().stream()
                .filter(known -> Stream.of(known.getKey(), known.getValue(), known.getKey() + "@example.com")
                        .anyMatch(called::equalsIgnoreCase))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
