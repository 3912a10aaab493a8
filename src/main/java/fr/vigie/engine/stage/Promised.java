package fr.vigie.engine.stage;

import fr.vigie.commitment.Commitment;
import fr.vigie.commitment.Deadline;
import fr.vigie.commitment.Priority;
import fr.vigie.commitment.Promises;
import fr.vigie.servicetime.ServiceCalendar;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The delays that the deployed diagrams promise, read once: nothing is deployed while a play is on. */
class Promised {

    private final Map<Integer, Commitment> interventions = new HashMap<>();
    private final ServiceCalendar hours;
    private @Nullable Commitment acknowledgement;

    Promised(ServiceCalendar hours) {
        this.hours = hours;
    }

    void read(Promises drawn) {
        acknowledgement = drawn.acknowledgement();
        for (var priority : Priority.values()) {
            interventions.put(priority.code(), drawn.intervention(priority));
        }
    }

    Deadline acknowledgement(Instant notified) {
        return Objects.requireNonNull(acknowledgement).deadlineFrom(notified, hours);
    }

    Deadline reaction(int priority, Instant opened) {
        return Objects.requireNonNull(interventions.get(priority)).deadlineFrom(opened, hours);
    }
}
