package fr.vigie.incident;

import fr.vigie.commitment.Priority;
import fr.vigie.refusal.WrongState;
import org.jspecify.annotations.Nullable;

/**
 * Where a ticket stands.
 *
 * @param underway   whether a process carries it: false only between the report and the start of the procedure
 * @param priority   from 1 to 5; null until somebody has judged it
 * @param outcome    null until it is closed
 * @param attachedTo the incident that it belongs to, where it ended so
 */
record Standing(
        Status status,
        boolean underway,
        @Nullable Integer priority,
        @Nullable Outcome outcome,
        @Nullable String attachedTo) {

    static final Standing REPORTED = new Standing(Status.REPORTED, false, null, null, null);

    Standing begun() {
        return new Standing(status, true, priority, outcome, attachedTo);
    }

    Standing now(Status next) {
        return new Standing(next, underway, priority, outcome, attachedTo);
    }

    Standing judged(Priority judged) {
        return new Standing(status, underway, judged.code(), outcome, attachedTo);
    }

    Standing closed(Outcome how, @Nullable String belongsTo) {
        return new Standing(Status.CLOSED, underway, priority, how, belongsTo);
    }

    /** It no longer belongs to another incident: to be judged anew, by a procedure of its own. */
    Standing detached() {
        return REPORTED;
    }

    /** Whether it belongs to another incident. */
    boolean isAttached() {
        return outcome == Outcome.ATTACHED;
    }

    /** @throws WrongState with {@code otherwise} and how it stands instead */
    void demand(Status expected, String otherwise) {
        if (status != expected) {
            throw new WrongState(otherwise + " : il est " + status.label() + ".");
        }
    }

    /** Whether nobody has acted yet. */
    boolean waits() {
        return status == Status.REPORTED || status == Status.OPEN;
    }

    boolean is(Priority asked) {
        return priority != null && priority == asked.code();
    }
}
