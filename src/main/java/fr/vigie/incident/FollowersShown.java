package fr.vigie.incident;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the tasks of an incident say for whom else whatever is done about it is done: the very people whom a message reaches. */
@Component
class FollowersShown {

    private static final Logger log = LoggerFactory.getLogger(FollowersShown.class);

    private final Incidents incidents;
    private final Followers followers;
    private final Readership readership;
    private final Reports reports;
    private final AttachmentWorkflow workflow;
    private final TransactionTemplate another;

    FollowersShown(
            Incidents incidents,
            Followers followers,
            Readership readership,
            Reports reports,
            AttachmentWorkflow workflow,
            PlatformTransactionManager transactions) {
        this.incidents = incidents;
        this.followers = followers;
        this.readership = readership;
        this.reports = reports;
        this.workflow = workflow;
        another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Shows it as it stands now, in the caller's transaction. */
    void show(String master) {
        workflow.show(master, inWords(incidents.get(master)));
    }

    /** Once the report is safe: an agent who completes the task in this very moment must not cost it. */
    @EventListener
    void joined(ReportJoined report) {
        if (reports.isFirstFrom(report.contact(), report.reference())) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    showLater(report.reference());
                }
            });
        }
    }

    private void showLater(String reference) {
        try {
            another.executeWithoutResult(step -> show(reference));
        } catch (RuntimeException overtaken) {
            log.info("The tasks of {} do not say yet that somebody joined it", reference, overtaken);
        }
    }

    /** Null where nothing follows it. */
    private @Nullable String inWords(Incident master) {
        var guests = followers.of(master.reference());
        var authors = readership.joined(master);
        var clients = Stream.concat(
                        guests.stream().map(Incident::facts), authors.stream().map(Share::facts))
                .map(Facts::client)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        var words = Stream.of(
                        many(guests.size(), "incident", "incidents"),
                        many(authors.size(), "autre auteur de signalement", "autres auteurs de signalements"),
                        many(clients, "client", "clients"))
                .flatMap(Stream::ofNullable)
                .toList();
        return guests.isEmpty() && authors.isEmpty() ? null : String.join(", ", words);
    }

    private static @Nullable String many(long count, String one, String several) {
        return count == 0 ? null : count + " " + (count == 1 ? one : several);
    }
}
