package fr.vigie.engine;

import fr.vigie.commitment.Priority;
import fr.vigie.commitment.Promises;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the tables and diagrams once before the start is over: the first report after a restart, likely one of an
 * outage, does not wait for them. What this evaluates is rolled back and leaves no trace in the history.
 */
@Component
class WarmUp {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);

    private final DecisionService decisions;
    private final Promises promises;
    private final TransactionTemplate transaction;

    WarmUp(DecisionService decisions, Promises promises, PlatformTransactionManager transactions) {
        this.decisions = decisions;
        this.promises = promises;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationStartedEvent.class)
    void warm() {
        try {
            readOnce();
        } catch (RuntimeException failure) {
            log.warn("A table or diagram that is deployed does not run: {}", failure.getMessage());
        }
    }

    private void readOnce() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            promises.acknowledgement();
            promises.intervention(Priority.P1);
            decisions.evaluateDecisionTableByKey(
                    "priority", Map.of("service", "api", "severity", "", "channel", "PHONE"));
            decisions.evaluateDecisionTableByKey("routing", Map.of("slot", "BUSINESS", "priority", 1));
        });
    }
}
