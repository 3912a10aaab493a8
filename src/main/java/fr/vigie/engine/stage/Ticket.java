package fr.vigie.engine.stage;

import fr.vigie.commitment.Deadline;
import fr.vigie.rehearsal.Arrival;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An incident on the stage, and how far it is. */
class Ticket {

    final Arrival arrival;
    final Set<String> pools = new LinkedHashSet<>();
    final Deadline acknowledgement;
    int urgency = 3;

    @Nullable
    Integer priority;

    @Nullable
    Deadline reaction;

    @Nullable
    Instant openedAt;

    @Nullable
    Instant engagedAt;

    boolean restored;
    boolean closed;

    @Nullable
    String holder;

    @Nullable
    String task;

    @Nullable
    String step;

    Ticket(Arrival arrival, Deadline acknowledgement) {
        this.arrival = arrival;
        this.acknowledgement = acknowledgement;
    }

    Deadline deadline() {
        return reaction == null ? acknowledgement : reaction;
    }

    boolean waits() {
        return engagedAt == null && !closed;
    }

    /** A priority 1 or 2, or one that nobody has judged yet. */
    boolean urgent() {
        return priority == null || priority <= 2;
    }

    /** A priority 1 or 2 by a person's judgement. */
    boolean judgedUrgent() {
        return priority != null && priority <= 2;
    }

    int order() {
        return priority == null ? urgency : priority;
    }

    List<String> offeredTo() {
        return new ArrayList<>(pools);
    }
}
