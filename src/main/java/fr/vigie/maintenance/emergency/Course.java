package fr.vigie.maintenance.emergency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a declaration.
 *
 * @param confirmedBy the second person, also where they refused; null where there was none or they did not answer
 * @param alone       whether one person decided, as there was no other or nobody answered
 * @param incident    the security incident that it opened
 * @param unreached   clients that use the services and have nobody to be told, by name
 */
record Course(
        State state,
        @Nullable String confirmedBy,
        boolean alone,
        @Nullable Instant startedAt,
        @Nullable Instant overAt,
        @Nullable String incident,
        @Nullable String unreached) {

    static final Course ASKED = new Course(State.ASKED, null, false, null, null, null, null);

    Course now(State next) {
        return new Course(next, confirmedBy, alone, startedAt, overAt, incident, unreached);
    }

    Course decidedBy(@Nullable String second) {
        return new Course(state, second, second == null, startedAt, overAt, incident, unreached);
    }

    Course started(Instant at, @Nullable String nobodyAt) {
        return new Course(State.RUNNING, confirmedBy, alone, at, null, incident, nobodyAt);
    }

    Course tiedTo(String opened) {
        return new Course(state, confirmedBy, alone, startedAt, overAt, opened, unreached);
    }

    Course over(Instant at) {
        return new Course(State.OVER, confirmedBy, alone, startedAt, at, incident, unreached);
    }
}
