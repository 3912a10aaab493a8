package fr.vigie.status.page;

import fr.vigie.status.Interruption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that the page, the calendar or the feed tells: an interruption, or a stop that is to come.
 *
 * @param sequence how often what is told of it changed
 * @param changed  when it did so last, or was first told
 */
record Entry(Interruption fact, Phase phase, int sequence, Instant changed) {

    /** Where it is in time. */
    enum Phase {
        AHEAD,
        /** Its hour has come, and nobody has said that it began. */
        DUE,
        /** Its hour has come, and nobody has decided whether it takes place then: nothing is stopped. */
        UNDECIDED,
        RUNNING,
        /** It goes on beyond the end that was told. */
        LATE,
        OVER,
        /** It was announced, and does not take place. */
        CANCELLED;

        /** Whether it happens, whether or not somebody has said so. */
        boolean isNow() {
            return this == DUE || this == RUNNING || this == LATE;
        }
    }

    static Entry begun(Interruption fact, Instant now) {
        var expected = fact.expected();
        var runs = expected != null && !expected.isAfter(now) ? Phase.LATE : Phase.RUNNING;
        return new Entry(fact, fact.runs() ? runs : Phase.OVER, 0, fact.to() == null ? fact.from() : fact.to());
    }

    static Entry announced(Interruption fact, Instant now) {
        return new Entry(fact, fact.from().isAfter(now) ? Phase.AHEAD : Phase.DUE, 0, now);
    }

    static Entry undecided(Interruption fact, Instant now) {
        return new Entry(fact, Phase.UNDECIDED, 0, now);
    }

    static Entry cancelled(Interruption fact, Instant now) {
        return new Entry(fact, Phase.CANCELLED, 0, now);
    }

    Entry told(int often, Instant at) {
        return new Entry(fact, phase, often, at);
    }

    /** All that those who subscribe are told: where it changes, they are told again. */
    String said() {
        return String.join(
                " ",
                phase.name(),
                fact.kind().name(),
                String.valueOf(fact.severity()),
                String.join(",", fact.services()),
                fact.from().toString(),
                String.valueOf(until()));
    }

    /** When it was over, or is to be; null while nobody can say. */
    @Nullable
    Instant until() {
        return fact.to() == null ? fact.expected() : fact.to();
    }

    boolean is(Phase asked) {
        return phase == asked;
    }

    boolean isNow() {
        return phase.isNow();
    }

    /** Whether what else fails meanwhile is explained by it: a maintenance that goes on as it was told. */
    boolean explains() {
        return phase == Phase.RUNNING && fact.kind() == Interruption.Kind.MAINTENANCE;
    }
}
