package fr.vigie.incident;

import fr.vigie.commitment.Deadline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The instants by which the contract is judged; timestamps alone say whether a deadline was kept.
 *
 * @param notifiedAt    it reached us: the acknowledgement clock starts
 * @param acknowledgeBy a ticket is open strictly before this
 * @param openedAt      the ticket was created: the reaction clock starts
 * @param interveneBy   a person has acted by this
 * @param intervenedAt  a person acted
 * @param restoredAt    an agent said that the service is back
 * @param closedAt      nothing more will happen
 */
public record Milestones(
        Instant notifiedAt,
        Instant acknowledgeBy,
        @Nullable Instant openedAt,
        @Nullable Instant interveneBy,
        @Nullable Instant intervenedAt,
        @Nullable Instant restoredAt,
        @Nullable Instant closedAt) {

    static Milestones from(Deadline acknowledgement) {
        return new Milestones(acknowledgement.from(), acknowledgement.due(), null, null, null, null, null);
    }

    /** A ticket that was opened before, and came back from another incident, was created then. */
    Milestones opened(Instant at) {
        return new Milestones(
                notifiedAt, acknowledgeBy, openedAt == null ? at : openedAt, null, intervenedAt, null, null);
    }

    Milestones promised(Instant due) {
        return new Milestones(notifiedAt, acknowledgeBy, openedAt, due, intervenedAt, restoredAt, closedAt);
    }

    /** The promise that runs is due at another instant: never before its clock started. */
    Milestones moved(Instant due) {
        return openedAt == null || interveneBy == null
                ? new Milestones(notifiedAt, due, openedAt, null, intervenedAt, restoredAt, closedAt)
                : promised(due);
    }

    /** The first act counts. */
    Milestones intervened(Instant at) {
        return new Milestones(
                notifiedAt,
                acknowledgeBy,
                openedAt,
                interveneBy,
                intervenedAt == null ? at : intervenedAt,
                restoredAt,
                closedAt);
    }

    Milestones restored(@Nullable Instant at) {
        return new Milestones(notifiedAt, acknowledgeBy, openedAt, interveneBy, intervenedAt, at, closedAt);
    }

    Milestones closed(Instant at) {
        return new Milestones(notifiedAt, acknowledgeBy, openedAt, interveneBy, intervenedAt, restoredAt, at);
    }

    /** The service is not back for what was attached to another incident; what was back before that stays so. */
    Milestones reopened() {
        return restored(own(restoredAt));
    }

    /** Of what is closed as it belongs to another incident: without what was done about that one. */
    Milestones own() {
        return new Milestones(
                notifiedAt, acknowledgeBy, openedAt, interveneBy, own(intervenedAt), own(restoredAt), closedAt);
    }

    /** It no longer belongs to another incident, whose acts were not for it; all that was its own stays. */
    Milestones detached() {
        return new Milestones(notifiedAt, acknowledgeBy, openedAt, null, own(intervenedAt), null, null);
    }

    private @Nullable Instant own(@Nullable Instant act) {
        return act != null && closedAt != null && act.isBefore(closedAt) ? act : null;
    }

    /** The promise that runs or ran last: to acknowledge until a ticket is open, then to intervene. */
    Deadline deadline() {
        return openedAt == null || interveneBy == null
                ? new Deadline(notifiedAt, acknowledgeBy)
                : new Deadline(openedAt, interveneBy);
    }

    /** Whether a ticket, or the decision that none is needed, came strictly in time; null while it still may. */
    @Nullable
    public Boolean acknowledgedInTime(Instant now) {
        var answered = openedAt == null ? closedAt : openedAt;
        var deadline = new Deadline(notifiedAt, acknowledgeBy);
        if (answered != null) {
            return deadline.strictlyKeptBy(answered);
        }
        return deadline.strictlyKeptBy(now) ? null : Boolean.FALSE;
    }

    /** Whether a person acted in time; null while one still may, or where no ticket was opened. */
    @Nullable
    public Boolean intervenedInTime(Instant now) {
        if (openedAt == null || interveneBy == null) {
            return null;
        }
        var deadline = new Deadline(openedAt, interveneBy);
        if (intervenedAt != null) {
            return deadline.keptBy(intervenedAt);
        }
        return deadline.missedAt(now) ? Boolean.FALSE : null;
    }
}
