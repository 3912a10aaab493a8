package fr.vigie.handover;

import fr.vigie.coverage.PlanChanged;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes sure that a hand-over waits, from the first start on and with the plan as it is now; what fails is tried again. */
@Component
class Expectation {

    private static final Logger log = LoggerFactory.getLogger(Expectation.class);
    private static final long ONE_NODE_AT_A_TIME = 8_151_962_029L;
    private static final int TRIES = 3;

    private final HandoverWorkflow workflow;
    private final PointDesk desk;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Expectation(
            HandoverWorkflow workflow,
            PointDesk desk,
            JdbcClient database,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.workflow = workflow;
        this.desk = desk;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * What is planned may have changed while nobody was there to see it; where it is as the last hand-over saw it, none is
     * begun. A slot that ended meanwhile is caught up by its timer.
     */
    @EventListener(ApplicationReadyEvent.class)
    void expect() {
        orLog(() -> {
            workflow.tryAgain();
            var now = clock.instant();
            var asForeseen =
                    workflow.isOverdue(now) || workflow.isExpectedAt(desk.next().at());
            if (!asForeseen || !workflow.isUpToDate()) {
                workflow.expect(now);
                workflow.planChanged("redémarrage de Vigie");
            }
        });
    }

    /** Whatever became of the last one, the watch goes on, and sees to what happened while none waited. */
    void keep() {
        orLog(() -> {
            workflow.tryAgain();
            if (!workflow.isExpected()) {
                workflow.expect(clock.instant());
                workflow.planChanged("reprise de la relève");
            }
        });
    }

    // a manager's plan stands whatever becomes of the hand-over; the registry keeps this until it is done
    @TransactionalEventListener
    void follow(PlanChanged changed) {
        for (int left = TRIES; ; left--) {
            try {
                transaction.executeWithoutResult(status -> {
                    // one that began since saw this change too, or it is what was planned before
                    if (!workflow.isUpToDate()) {
                        workflow.planChanged(changed.what());
                    }
                });
                return;
            } catch (RuntimeException failure) {
                if (left == 1) {
                    log.error(
                            "The hand-over does not follow a change of plan; it is told again at the next start",
                            failure);
                    throw failure;
                }
            }
        }
    }

    private void orLog(Runnable expecting) {
        try {
            transaction.executeWithoutResult(status -> {
                database.sql("select pg_advisory_xact_lock(?)")
                        .param(ONE_NODE_AT_A_TIME)
                        .query()
                        .singleRow();
                expecting.run();
            });
        } catch (RuntimeException failure) {
            // Vigie takes reports in all the same, and this is tried again in some minutes
            log.error("No hand-over can be expected: look at handover.bpmn and its incidents in Cockpit", failure);
        }
    }
}
