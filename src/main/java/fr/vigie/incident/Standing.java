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
 * @param restricted whether what it is about is for few to know: its row says only neutral words, see {@link Confidences}
 */
record Standing(
        Status status,
        boolean underway,
        @Nullable Integer priority,
        @Nullable Outcome outcome,
        @Nullable String attachedTo,
        boolean restricted) {

    static final Standing REPORTED = new Standing(Status.REPORTED, false, null, null, null, false);

    Standing begun() {
        return new Standing(status, true, priority, outcome, attachedTo, restricted);
    }

    Standing now(Status next) {
        return new Standing(next, underway, priority, outcome, attachedTo, restricted);
    }

    Standing judged(Priority judged) {
        return new Standing(status, underway, judged.code(), outcome, attachedTo, restricted);
    }

    Standing closed(Outcome how, @Nullable String belongsTo) {
        return new Standing(Status.CLOSED, underway, priority, how, belongsTo, restricted);
    }

    /** What it is about is for few to know. */
    Standing forFew() {
        return new Standing(status, underway, priority, outcome, attachedTo, true);
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
