package fr.vigie.incident;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Sees that the first promise that runs for a master or for what belongs to it is the one at which others are asked to
 * act. Each of them is judged by its own promise all the same.
 */
@Component
class Haste {

    private final Followers followers;
    private final DeadlineWorkflow deadlines;

    Haste(Followers followers, DeadlineWorkflow deadlines) {
        this.followers = followers;
        this.deadlines = deadlines;
    }

    /** Lets nobody's promise pass unseen while the master waits. */
    void make(Incident master) {
        var own = master.times().interveneBy();
        if (master.status() != Status.OPEN || own == null) {
            return;
        }
        followers.of(master.reference()).stream()
                .map(Incident::times)
                .filter(times -> times.intervenedAt() == null)
                .map(Milestones::interveneBy)
                .filter(Objects::nonNull)
                .min(Comparator.<Instant>naturalOrder())
                .filter(first -> first.isBefore(own))
                .ifPresent(first -> deadlines.keep(master.reference(), first));
    }
}
