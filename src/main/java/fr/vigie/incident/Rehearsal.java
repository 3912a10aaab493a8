package fr.vigie.incident;

import fr.vigie.commitment.Promises;
import fr.vigie.coverage.Coverage;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins an incident a few times before the start is over, and takes all of it back: the first reports after a restart,
 * likely those of an outage, do not wait for tables and diagrams to be read for the first time.
 */
@Component
class Rehearsal {

    private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);
    private static final String REFERENCE = "rehearsal";
    private static final int TIMES = 15;

    private final Ledger ledger;
    private final IncidentWorkflow workflow;
    private final IncidentReader reader;
    private final Promises promises;
    private final Coverage coverage;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Rehearsal(
            Ledger ledger,
            IncidentWorkflow workflow,
            IncidentReader reader,
            Promises promises,
            Coverage coverage,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.ledger = ledger;
        this.workflow = workflow;
        this.reader = reader;
        this.promises = promises;
        this.coverage = coverage;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    void rehearse() {
        try {
            for (int time = 0; time < TIMES; time++) {
                transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    once();
                });
            }
        } catch (RuntimeException failure) {
            log.warn("The procedure does not begin as it is deployed: {}", failure.getMessage());
        }
    }

    private void once() {
        var now = clock.instant();
        var report = new Report(
                Channel.PHONE,
                null,
                Contact.NOBODY,
                REFERENCE,
                null,
                null,
                null,
                now,
                null,
                null,
                null,
                JournalEntry.PROCEDURE);
        var promised = promises.acknowledgement().deadlineFrom(now, coverage.calendarFor(null));
        ledger.keep(Incident.reported(REFERENCE, report, new Sender.Named(null, false), promised, now));
        workflow.begin(REFERENCE);
        reader.get(REFERENCE);
    }
}
