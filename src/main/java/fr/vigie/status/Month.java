package fr.vigie.status;

import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.Unreadable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/** A calendar month in Paris, as long as its clocks make it. */
public record Month(YearMonth name) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** The one that this instant lies in. */
    public static Month at(Instant instant) {
        return new Month(YearMonth.from(instant.atZone(PARIS)));
    }

    /**
     * Reads {@code 2026-11}.
     *
     * @throws Unreadable when it is no month of the years 2000 to 2199
     * @throws BrokenRule when it has not begun by {@code now}
     */
    static Month parse(String text, Instant now) {
        var read = read(text)
                .orElseThrow(() -> new Unreadable("Le paramètre « month » n'est pas un mois lisible : « "
                        + (text.length() <= 40 ? text : text.substring(0, 40) + "…")
                        + " ». Écrivez-le entre 2000-01 et 2199-12, par exemple 2026-11."));
        if (!read.from().isBefore(now)) {
            throw new BrokenRule("Le mois " + read.name() + " n'a pas commencé : sa disponibilité n'est pas connue.");
        }
        return read;
    }

    private static Optional<Month> read(String text) {
        try {
            return text.matches("2[01][0-9]{2}-[0-9]{2}")
                    ? Optional.of(new Month(YearMonth.parse(text)))
                    : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Its first instant. */
    public Instant from() {
        return name.atDay(1).atStartOfDay(PARIS).toInstant();
    }

    /** The first instant of the next one. */
    public Instant to() {
        return before(-1).from();
    }

    /** So many months earlier. */
    public Month before(int months) {
        return new Month(name.minusMonths(months));
    }

    /** As much of it as has passed; the whole of it, once it is over. */
    public Span passed(Instant now) {
        return new Span(from(), over(now) ? to() : now);
    }

    /** Whether it is over. */
    boolean over(Instant now) {
        return !to().isAfter(now);
    }
}
