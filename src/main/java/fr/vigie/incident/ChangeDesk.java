package fr.vigie.incident;

import fr.vigie.commitment.Priority;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the ticket of a change that people decided: of priority 5, with a procedure and a history of its own. */
@Component
public class ChangeDesk {

    private static final Logger log = LoggerFactory.getLogger(ChangeDesk.class);

    private final ReportDesk reports;
    private final Incidents incidents;
    private final ChangeWorkflow workflow;
    private final FirstStep step;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ChangeDesk(
            ReportDesk reports,
            Incidents incidents,
            ChangeWorkflow workflow,
            FirstStep step,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.reports = reports;
        this.incidents = incidents;
        this.workflow = workflow;
        this.step = step;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Records it in the caller's transaction; it is open as soon as that is over. Nobody has to judge it again: whoever
     * decided it did.
     *
     * @param subject in one line
     * @param text    what is to be done
     * @return the reference of the ticket
     */
    public String open(String subject, String text, @Nullable String service, Agent by) {
        var report = new Report(
                Channel.DETECTION, null, Contact.NOBODY, subject, text, service, null, null, null, null, null, by.id());
        var reference = reports.receive(report).reference();
        events.publishEvent(new ChangeDecided(reference, by.id(), text));
        return reference;
    }

    // the registry keeps the event until this returns, over a crash too
    @TransactionalEventListener
    void judge(ChangeDecided change) {
        // its procedure may stand in line behind others
        step.take(change.reference());
        try {
            transaction.executeWithoutResult(status -> {
                if (incidents.get(change.reference()).status() == Status.REPORTED) {
                    workflow.judge(change.reference(), Priority.of(5), change.text(), new Agent(change.by()));
                }
            });
        } catch (RuntimeException failure) {
            log.warn("The change {} is not open yet, and is tried again", change.reference(), failure);
            throw failure;
        }
    }
}
