package fr.vigie.handover;

import fr.vigie.coverage.PlanChanged;
import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes sure that a hand-over waits: from the first start on, and with the plan as it is now. */
@Component
@Transactional
class Expectation {

    private static final long ONE_NODE_AT_A_TIME = 8_151_962_028L;

    private final HandoverWorkflow workflow;
    private final JdbcClient database;
    private final Clock clock;

    Expectation(HandoverWorkflow workflow, JdbcClient database, Clock clock) {
        this.workflow = workflow;
        this.database = database;
        this.clock = clock;
    }

    /** What the settings plan may have changed while nothing ran; a slot that ended meanwhile is caught up by its timer. */
    @EventListener(ApplicationReadyEvent.class)
    void expect() {
        database.sql("select pg_advisory_xact_lock(?)")
                .param(ONE_NODE_AT_A_TIME)
                .query()
                .singleRow();
        if (!workflow.isExpected()) {
            workflow.expect(clock.instant());
        } else if (!workflow.isOverdue(clock.instant())) {
            workflow.planChanged("redémarrage de Vigie");
        }
    }

    /** Whatever became of the last one, the watch goes on. */
    void keep() {
        database.sql("select pg_advisory_xact_lock(?)")
                .param(ONE_NODE_AT_A_TIME)
                .query()
                .singleRow();
        if (!workflow.isExpected()) {
            workflow.expect(clock.instant());
        }
        workflow.tryAgain();
    }

    @EventListener
    void follow(PlanChanged changed) {
        workflow.planChanged(changed.what());
    }
}
