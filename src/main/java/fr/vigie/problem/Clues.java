package fr.vigie.problem;

import fr.vigie.incident.Agent;
import fr.vigie.incident.CauseWanted;
import fr.vigie.incident.IncidentMoved;
import fr.vigie.incident.MaintenanceMoved;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks into what happens to incidents, once it is safe; what fails is tried again, and costs no agent their step. */
@Component
class Clues {

    private static final Logger log = LoggerFactory.getLogger(Clues.class);

    private final ApplicationEventPublisher events;
    private final ClueDesk desk;
    private final FixDesk fixes;
    private final ProblemWorkflow workflow;
    private final TransactionTemplate transaction;

    Clues(
            ApplicationEventPublisher events,
            ClueDesk desk,
            FixDesk fixes,
            ProblemWorkflow workflow,
            PlatformTransactionManager transactions) {
        this.events = events;
        this.desk = desk;
        this.fixes = fixes;
        this.workflow = workflow;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void notice(IncidentMoved moved) {
        kind(moved)
                .ifPresent(kind -> events.publishEvent(new Clue(moved.incident().reference(), kind)));
    }

    @EventListener
    void notice(CauseWanted wanted) {
        events.publishEvent(new Clue(wanted.incident(), Clue.Kind.CAUSE_WANTED));
    }

    // the registry keeps the clue until this returns, over a crash too
    @TransactionalEventListener
    void follow(Clue clue) {
        try {
            // whoever acted on the incident may know nothing of problems
            workflow.byTheProcedure(() -> transaction.executeWithoutResult(status -> desk.follow(clue)));
        } catch (RuntimeException failure) {
            log.warn("{} is not looked into yet, and is tried again", clue, failure);
            show(failure);
            throw failure;
        }
    }

    // what a maintenance says of itself is nobody's secret, and is in no ticket to be read again
    @TransactionalEventListener
    void follow(MaintenanceMoved moved) {
        workflow.byTheProcedure(() -> transaction.executeWithoutResult(
                status -> fixes.moved(moved.reference(), moved.how(), Agent.PROCEDURE)));
    }

    private void show(RuntimeException failure) {
        if (failure instanceof BrokenRecurrenceRule) {
            try {
                transaction.executeWithoutResult(status -> workflow.showBrokenRule(true));
            } catch (RuntimeException another) {
                failure.addSuppressed(another);
            }
        }
    }

    private static Optional<Clue.Kind> kind(IncidentMoved moved) {
        return Optional.ofNullable(
                switch (moved.what()) {
                    // another priority may make it count
                    case OPENED, PRIORITY_CHANGED -> Clue.Kind.OPENED;
                    case RESTORED -> Clue.Kind.RESTORED;
                    case CLOSED -> Clue.Kind.CLOSED;
                    default -> null;
                });
    }
}
