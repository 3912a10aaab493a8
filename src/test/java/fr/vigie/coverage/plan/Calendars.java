package fr.vigie.coverage.plan;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calendars as teams write them. */
final class Calendars {

    private Calendars() {}

    /** One shift of one person. */
    static byte[] of(String title, String from, String to) {
        return text(title, from, to).getBytes(StandardCharsets.UTF_8);
    }

    static String text(String title, String from, String to, String... more) {
        return """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//test//FR
                BEGIN:VEVENT
                UID:une-garde
                SUMMARY:%s
                DTSTART:%s
                DTEND:%s
                %sEND:VEVENT
                END:VCALENDAR
                """.formatted(title, from, to, lines(more));
    }

    private static String lines(String... lines) {
        return Stream.of(lines).map(line -> line + "\n").collect(Collectors.joining());
    }
}
