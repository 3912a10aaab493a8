package fr.vigie.incident;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts the procedure of one report that is kept, up to the first task; where it does not start, people see the report. */
@Component
class FirstStep {

    private static final Logger log = LoggerFactory.getLogger(FirstStep.class);

    private final IncidentWorkflow workflow;
    private final Incidents incidents;
    private final Ledger ledger;
    private final OneAtATime oneAtATime;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FirstStep(
            IncidentWorkflow workflow,
            Incidents incidents,
            Ledger ledger,
            OneAtATime oneAtATime,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.workflow = workflow;
        this.incidents = incidents;
        this.ledger = ledger;
        this.oneAtATime = oneAtATime;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** In a transaction of its own; does nothing where the procedure is under way. It throws nothing: the row says how it went. */
    void take(String reference) {
        try {
            transaction.executeWithoutResult(status -> beginOnce(reference));
        } catch (RuntimeException failure) {
            log.error(
                    "The procedure of {} does not start; people see its report, and it is tried again",
                    reference,
                    failure);
            show(reference, failure);
        }
    }

    private void beginOnce(String reference) {
        // another node may be at it: whoever comes second finds it under way
        oneAtATime.incidents(reference);
        var standing = incidents.get(reference).standing();
        // it may have been attached to another incident before its procedure ever began
        if (!standing.underway() && standing.status() != Status.CLOSED) {
            workflow.begin(reference);
        }
        workflow.hideUnstarted(reference);
    }

    private void show(String reference, RuntimeException failure) {
        try {
            transaction.executeWithoutResult(status -> show(reference));
        } catch (RuntimeException another) {
            failure.addSuppressed(another);
        }
    }

    private void show(String reference) {
        // whoever begins it meanwhile is waited for, or waits and hides what is shown
        oneAtATime.incidents(reference);
        var incident = incidents.get(reference);
        if (!incident.standing().underway() && workflow.showUnstarted(incident)) {
            incident.journal(
                    clock.instant(),
                    EntryKind.NOT_STARTED,
                    JournalEntry.PROCEDURE,
                    "La procédure n'a pas démarré ; nouvel essai toutes les minutes");
            ledger.note(incident);
        }
    }
}
