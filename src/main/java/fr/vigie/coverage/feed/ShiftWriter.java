package fr.vigie.coverage.feed;

import fr.vigie.coverage.Pool;
import fr.vigie.coverage.Shift;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes shifts as an iCalendar text that Outlook, Google, Apple and Thunderbird subscribe to, and that {@link
 * ShiftReader} reads back. Times are in UTC, to the second.
 */
public final class ShiftWriter {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int HEX_DIGITS_OF_UID = 32;

    /**
     * The calendar of some shifts.
     *
     * @param name   what the calendar is called by those who subscribe to it
     * @param nameOf the full name behind an account
     */
    public String write(String name, List<Shift> shifts, Function<String, String> nameOf, Instant now) {
        var text = new FoldedText()
                .line("BEGIN:VCALENDAR")
                .line("VERSION:2.0")
                .line("PRODID:-//Vigie//Astreintes//FR")
                .line("CALSCALE:GREGORIAN")
                .line("METHOD:PUBLISH")
                .line("X-WR-CALNAME:" + Text.escaped(name))
                .line("REFRESH-INTERVAL;VALUE=DURATION:PT1H")
                .line("X-PUBLISHED-TTL:PT1H");
        shifts.forEach(shift -> text.line("BEGIN:VEVENT")
                .line("UID:" + uid(shift))
                .line("DTSTAMP:" + UTC.format(now))
                .line("DTSTART:" + UTC.format(shift.from()))
                .line("DTEND:" + UTC.format(shift.to()))
                .line("SUMMARY:" + Text.escaped(title(shift, nameOf)))
                .line("TRANSP:OPAQUE")
                .line("END:VEVENT"));
        return text.line("END:VCALENDAR").toString();
    }

    /** Names stand between plus signs, for there are commas in some. */
    private static String title(Shift shift, Function<String, String> nameOf) {
        return shift.people().stream().map(nameOf).collect(Collectors.joining(" + ", label(shift.pool()) + " : ", ""));
    }

    private static String label(Pool pool) {
        return pool.label().substring(0, 1).toUpperCase(Locale.FRENCH)
                + pool.label().substring(1);
    }

    /** The same for the same shift whenever it is written, so that a program knows what it has already shown. */
    private static String uid(Shift shift) {
        var told = shift.pool().group() + '\n' + shift.from() + '\n' + String.join("\n", shift.people());
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(told.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS_OF_UID) + "@vigie";
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
