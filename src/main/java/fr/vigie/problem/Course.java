package fr.vigie.problem;

import fr.vigie.refusal.WrongState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a problem has come.
 *
 * @param underway whether a process carries it
 * @param openedBy the account of the person, or the procedure's name
 */
record Course(
        boolean underway,
        Status status,
        String openedBy,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Outcome outcome) {

    static Course begunBy(String by, Instant at) {
        return new Course(false, Status.ANALYSIS, by, at, null, null);
    }

    Course carried() {
        return new Course(true, status, openedBy, openedAt, closedAt, outcome);
    }

    Course now(Status next) {
        return new Course(underway, next, openedBy, openedAt, closedAt, outcome);
    }

    Course ended(Outcome how, Instant at) {
        return new Course(underway, Status.CLOSED, openedBy, openedAt, at, how);
    }

    /** @throws WrongState with {@code otherwise} and how it stands instead */
    void demand(Status expected, String otherwise) {
        if (status != expected) {
            throw new WrongState(otherwise + " : il est " + status.label() + ".");
        }
    }

    boolean isOver() {
        return status == Status.CLOSED;
    }
}
