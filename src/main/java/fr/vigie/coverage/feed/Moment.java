package fr.vigie.coverage.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.time.zone.ZoneRules;
import net.fortuna.ical4j.model.CalendarDateFormat;
import net.fortuna.ical4j.model.TemporalAdapter;

/**
 * A time as a calendar writes it.
 *
 * @param zone  by whose clock; UTC for a time that ends in Z, Paris for one that names no zone
 * @param isDay whether it names a day and no hour
 */
record Moment(LocalDateTime wall, ZoneRules zone, boolean isDay) {

    static final ZoneRules PARIS = ZoneId.of("Europe/Paris").getRules();
    static final ZoneRules UTC = ZoneOffset.UTC.getRules();

    /**
     * @param zone of a time without Z
     * @throws BadEvent when it is no time
     */
    static Moment of(String written, ZoneRules zone) {
        try {
            var read = TemporalAdapter.parse(written.strip()).getTemporal();
            // ical4j takes the last of February for the thirtieth
            if (CalendarDateFormat.from(read).format(read).equals(written.strip())) {
                return of(read, zone);
            }
        } catch (DateTimeException unreadable) {
            // said below
        }
        throw new BadEvent("date illisible « " + Text.shown(written) + " »");
    }

    /** @param zone of a time without Z */
    static Moment of(Temporal read, ZoneRules zone) {
        if (read instanceof LocalDate day) {
            return new Moment(day.atStartOfDay(), PARIS, true);
        }
        return read instanceof OffsetDateTime time
                ? new Moment(time.toLocalDateTime(), UTC, false)
                : new Moment(LocalDateTime.from(read), zone, false);
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
