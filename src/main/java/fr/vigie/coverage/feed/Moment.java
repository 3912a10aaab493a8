package fr.vigie.coverage.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.zone.ZoneRules;
import java.util.Locale;

/**
 * A time as a calendar writes it.
 *
 * @param zone  by whose clock; UTC for a time that ends in Z, Paris for one that names no zone
 * @param isDay whether it names a day and no hour
 */
record Moment(LocalDateTime wall, ZoneRules zone, boolean isDay) {

    static final ZoneRules PARIS = ZoneId.of("Europe/Paris").getRules();
    static final ZoneRules UTC = ZoneOffset.UTC.getRules();

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int LENGTH_OF_DAY = 8;

    /**
     * @param zone of a time without Z
     * @throws BadEvent when it is no time
     */
    static Moment of(String written, ZoneRules zone) {
        var text = written.strip();
        try {
            if (text.length() == LENGTH_OF_DAY) {
                return new Moment(LocalDate.parse(text, DAY).atStartOfDay(), PARIS, true);
            }
            return text.endsWith("Z")
                    ? new Moment(LocalDateTime.parse(text.substring(0, text.length() - 1), TIME), UTC, false)
                    : new Moment(LocalDateTime.parse(text, TIME), zone, false);
        } catch (DateTimeException unreadable) {
            throw new BadEvent("date illisible « " + Text.shown(written) + " »");
        }
    }

    Instant instant() {
        return instant(wall, zone);
    }

    /** The first time the clock shows this; where it jumps over it, the instant after the jump. */
    static Instant instant(LocalDateTime wall, ZoneRules zone) {
        var change = zone.getTransition(wall);
        return change != null && change.isGap()
                ? change.getInstant()
                : wall.toInstant(zone.getValidOffsets(wall).get(0));
    }

    /** What the clock of a zone shows. */
    static LocalDateTime wall(Instant at, ZoneRules zone) {
        return LocalDateTime.ofInstant(at, zone.getOffset(at));
    }
}
