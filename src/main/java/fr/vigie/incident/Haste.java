package fr.vigie.incident;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sees that the first promise that runs for a master or for what belongs to it is the one at which others are asked to
 * act. Each of them is judged by its own promise all the same.
 */
@Component
class Haste {

    private final Followers followers;
    private final DeadlineWorkflow deadlines;
    private final IncidentWorkflow workflow;

    Haste(Followers followers, DeadlineWorkflow deadlines, IncidentWorkflow workflow) {
        this.followers = followers;
        this.deadlines = deadlines;
        this.workflow = workflow;
    }

    /** Lets nobody's promise pass unseen while the master waits. */
    void make(Incident master) {
        var own = promised(master);
        own.flatMap(due -> first(master).filter(first -> first.isBefore(due)))
                .ifPresent(first -> deadlines.keep(master.reference(), first));
    }

    /** The same, once the drawn timers of its next task have begun, at the end of the caller's transaction. */
    void makeLater(Incident master) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                workflow.byItself(() -> make(master));
            }
        });
    }

    /** One of those that belonged to it does no more. */
    void less(Incident master) {
        promised(master).ifPresent(due -> deadlines.keep(master.reference(), due));
        make(master);
    }

    private static Optional<Instant> promised(Incident master) {
        return Optional.ofNullable(master.times().interveneBy()).filter(due -> master.status() == Status.OPEN);
    }

    private Optional<Instant> first(Incident master) {
        return followers.of(master.reference()).stream()
                .map(Incident::times)
                .filter(times -> times.intervenedAt() == null)
                .flatMap(times -> Stream.ofNullable(times.interveneBy()))
                .min(Comparator.naturalOrder());
    }
}
