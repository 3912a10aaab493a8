package fr.vigie.incident;

import org.jspecify.annotations.Nullable;

/**
 * What a monitoring system says of one thing that it watches.
 *
 * @param report as it came in
 * @param what   the thing that alarms, as its source names it; one failure, named by the report's key, may have many
 * @param turn   what becomes of it
 * @param number of the failure over there, where a later one has a higher number: what is said of an earlier one, because
 *     it was sent again and again, changes nothing; null where there is none
 */
public record Alarm(
        Report report, String what, Turn turn, @Nullable Long number) {

    /** One that is said in order. */
    public Alarm(Report report, String what, Turn turn) {
        this(report, what, turn, null);
    }

    /** What becomes of an alarm. */
    public enum Turn {
        /** It fires. */
        BEGINS,
        /** It is over. */
        ENDS,
        /** Its source says that it comes and goes. */
        UNSTABLE,
        /** Its source says that it no longer comes and goes. */
        STABLE,
        /** Something else was said of it: that somebody over there has seen it, that it is expected. */
        SAID;

        /** Whether it opens an incident where none is open. */
        boolean opens() {
            return this == BEGINS || this == UNSTABLE;
        }
    }
}
