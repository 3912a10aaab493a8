package fr.vigie.commitment;

import fr.vigie.servicetime.ServiceCalendar;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promised delay as drawn in the diagram: {@code PT15M}, {@code P5BD}, {@code PT2H covered}, {@code PT2H business}.
 *
 * @param delay how long
 * @param clock which hours count
 */
public record Commitment(Delay delay, ServiceClock clock) {

    /** @throws IllegalArgumentException when business days are counted by another clock than theirs */
    public Commitment {
        if (delay instanceof Delay.BusinessDays && clock != ServiceClock.BUSINESS) {
            throw new IllegalArgumentException("Business days are not counted by the clock " + clock);
        }
    }

    /**
     * Reads the text of a timer, to the letter: no blank around it, no months, weeks or fractions.
     *
     * @throws UnreadableCommitment with a sentence for the process owner who typed it
     */
    public static Commitment parse(@Nullable String drawn) {
        var text = drawn == null ? "" : drawn;
        return Notation.read(text).orElseThrow(() -> new UnreadableCommitment(text));
    }

    /** The instant by which a person must have acted on what was opened at {@code opened}. */
    public Instant dueFrom(Instant opened, ServiceCalendar calendar) {
        if (delay instanceof Delay.BusinessDays days) {
            return calendar.endOfBusinessDayAfter(opened, days.count());
        }
        var duration = ((Delay.Time) delay).duration();
        return switch (clock) {
            case CONTINUOUS -> opened.plus(duration);
            case COVERED -> calendar.afterCoveredTime(opened, duration);
            case BUSINESS -> calendar.afterBusinessTime(opened, duration);
        };
    }

    /** The promise made for what was opened at {@code opened}. */
    public Deadline deadlineFrom(Instant opened, ServiceCalendar calendar) {
        return new Deadline(opened, dueFrom(opened, calendar));
    }

    /** The delay in one way of writing it, without the clock: {@code PT15M}, {@code P5BD}. */
    public String drawn() {
        return delay.drawn();
    }

    /** The promise in French, as a client reads it: "15 minutes", "5 jours ouvrés", "2 heures ouvrées". */
    public String inWords() {
        return FrenchWords.of(this);
    }
}
