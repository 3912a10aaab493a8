package fr.vigie.statement;

import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.Read;
import fr.vigie.refusal.Unreadable;
import fr.vigie.status.Month;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which month is asked for, and as the journals stood when; in whole seconds, as people write it down to ask again.
 *
 * @param now when it is asked: what is not in the journals is as it is then
 */
record Asked(Month month, Instant asOf, Instant now) {

    private static final int LONGEST = 40;

    /**
     * @param until the name of the parameter {@code asOf} at this door
     * @throws Unreadable when the month or the instant can't be read
     * @throws BrokenRule when the month has not begun, or the instant is not in it or after it, or in the future
     */
    static Asked of(String month, String until, @Nullable String asOf, Instant clock) {
        var now = clock.truncatedTo(ChronoUnit.SECONDS);
        var read = month(month);
        if (!read.from().isBefore(now)) {
            throw new BrokenRule("Le mois " + read.name() + " n'a pas commencé : il n'y a rien à relever.");
        }
        var at = asOf == null ? now : Read.instant(until, asOf);
        if (at.isAfter(clock)) {
            throw new BrokenRule("Le paramètre « " + until + " » est dans l'avenir : le journal n'en dit rien.");
        }
        var second = at.truncatedTo(ChronoUnit.SECONDS);
        if (!read.from().isBefore(second)) {
            throw new BrokenRule("Le paramètre « " + until + " » est avant le mois " + read.name() + ".");
        }
        return new Asked(read, second, now);
    }

    private static Month month(String text) {
        try {
            if (text.matches("2[01][0-9]{2}-[0-9]{2}")) {
                return new Month(YearMonth.parse(text));
            }
        } catch (DateTimeException unreadable) {
            throw refused(text);
        }
        throw refused(text);
    }

    private static Unreadable refused(String text) {
        return new Unreadable("« " + (text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…")
                + " » n'est pas un mois : écrivez-le entre 2000-01 et 2199-12, par exemple 2026-11.");
    }
}
