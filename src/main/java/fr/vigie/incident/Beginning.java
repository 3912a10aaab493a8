package fr.vigie.incident;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts the procedure of every report that is kept; where it does not start, people see the report and it is tried again. */
@Component
class Beginning {

    private static final Logger log = LoggerFactory.getLogger(Beginning.class);

    private final IncidentWorkflow workflow;
    private final Incidents incidents;
    private final Ledger ledger;
    private final OneAtATime oneAtATime;
    private final IncompleteEventPublications unheard;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Beginning(
            IncidentWorkflow workflow,
            Incidents incidents,
            Ledger ledger,
            OneAtATime oneAtATime,
            IncompleteEventPublications unheard,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.workflow = workflow;
        this.incidents = incidents;
        this.ledger = ledger;
        this.oneAtATime = oneAtATime;
        this.unheard = unheard;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    // the registry keeps the event until this returns, over a crash too
    @TransactionalEventListener
    void begin(ReportRecorded report) {
        try {
            transaction.executeWithoutResult(status -> beginOnce(report.reference()));
        } catch (RuntimeException failure) {
            log.error(
                    "The procedure of {} does not start; people see its report, and it is tried again",
                    report.reference(),
                    failure);
            show(report.reference(), failure);
            throw failure;
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

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void tryAgain() {
        unheard.resubmitIncompletePublicationsOlderThan(Duration.ofMinutes(1));
    }
}
