package fr.vigie.board;

import fr.vigie.servicetime.FrenchTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Says instants as short as can be, by the wall clock of Paris.
 *
 * @param today the day that needs no name
 */
record Hours(LocalDate today) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm").withZone(PARIS);

    static Hours at(Instant now) {
        return new Hours(LocalDate.ofInstant(now, PARIS));
    }

    /** "10:03" today, "mer. 25 nov. 10:03" on other days. */
    String of(Instant at) {
        return isToday(at) ? HOUR.format(at) : FrenchTime.brief(at);
    }

    /** "à 10:03" today, "le mer. 25 nov. 10:03" on other days. */
    String when(Instant at) {
        return (isToday(at) ? "à " : "le ") + of(at);
    }

    /** "depuis 10:03" today, "depuis le mer. 25 nov. 10:03" on other days. */
    String since(Instant at) {
        return (isToday(at) ? "depuis " : "depuis le ") + of(at);
    }

    /** The same for an end: the midnight that ends today is "24:00". */
    String until(Instant at) {
        return at.equals(end()) ? "24:00" : of(at);
    }

    /** "10:00 – 12:00", each with its day where that is another. */
    String span(Instant from, Instant to) {
        return of(from) + "\u00a0– " + until(to);
    }

    Instant end() {
        return today.plusDays(1).atStartOfDay(PARIS).toInstant();
    }

    private boolean isToday(Instant at) {
        return LocalDate.ofInstant(at, PARIS).equals(today);
    }
}
