package fr.vigie.incident;

import fr.vigie.commitment.Deadline;
import fr.vigie.commitment.Priority;
import fr.vigie.commitment.Promises;
import fr.vigie.coverage.Coverage;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.UnknownReference;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may be asked about a ticket; each request is one transaction, and reads like the procedure. */
@Component
@Transactional
public class IncidentDesk {

    private final Ledger ledger;
    private final Incidents incidents;
    private final Followers followers;
    private final Haste haste;
    private final Sender sender;
    private final Promises promises;
    private final Coverage coverage;
    private final TeamsHere teams;
    private final IncidentWorkflow workflow;
    private final Colleagues colleagues;
    private final Clock clock;

    IncidentDesk(
            Ledger ledger,
            Incidents incidents,
            Followers followers,
            Haste haste,
            Sender sender,
            Promises promises,
            Coverage coverage,
            TeamsHere teams,
            IncidentWorkflow workflow,
            Colleagues colleagues,
            Clock clock) {
        this.ledger = ledger;
        this.incidents = incidents;
        this.followers = followers;
        this.haste = haste;
        this.sender = sender;
        this.promises = promises;
        this.coverage = coverage;
        this.teams = teams;
        this.workflow = workflow;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    Incident open(String reference, Diagnosis diagnosis, Agent by) {
        var now = clock.instant();
        return ledger.change(reference, incident -> {
            var client = diagnosis.client() == null
                    ? new Sender.Named(
                            incident.facts().client(), incident.facts().clientKnown())
                    : sender.named(diagnosis.client());
            // one that came back from another incident was created when it was opened first
            var opened =
                    incident.times().openedAt() == null ? now : incident.times().openedAt();
            incident.open(diagnosis, client, reaction(diagnosis.priority(), opened, client.name()), by, now);
        });
    }

    void dismiss(String reference, String why, Agent by) {
        ledger.change(reference, incident -> {
            followers.refuseLeaving(incident);
            incident.dismiss(why, by, clock.instant());
        });
    }

    /** A request for a maintenance is read by everybody, reason included. */
    private static void refuseTelling(Incident incident, Intervention intervention) {
        if (incident.standing().restricted()
                && intervention.action() == CorrectiveAction.MAINTENANCE
                && intervention.maintenance() == null) {
            throw new BrokenRule(
                    "Pour un incident à accès restreint, nommez une maintenance déjà prévue (maintenance) :"
                            + " une demande est lue de tous.");
        }
    }

    /** Offers a ticket to the teams that the routing table names, separated by commas. */
    List<String> offer(String reference, String pools) {
        return ledger.change(
                        reference, incident -> incident.offered(incident.offer().routed(teams.among(pools, incident))))
                .offer()
                .pools();
    }

    /** Whoever is next; for diagrams from before the levels were drawn. */
    void escalate(String reference) {
        workflow.offer(
                ledger.change(reference, incident -> teams.relief(incident).escalate()));
    }

    /** Whom {@code level} means; false where that is nobody, or somebody acted meanwhile. */
    boolean escalate(String reference, Level level) {
        var reached = new AtomicBoolean();
        var ticket = ledger.change(reference, incident -> {
            if (incident.standing().waits()) {
                var relief = teams.staffed(incident);
                if (level == Level.NEXT_TEAM) {
                    relief.passOver(teams.of(incident));
                }
                reached.set(relief.escalate(level));
            }
        });
        if (reached.get()) {
            workflow.offer(ticket);
        }
        return reached.get();
    }

    /** What the person who completed an intervention task chose. */
    Incident choose(String reference, Choice choice, Agent by) {
        if (choice instanceof PriorityChange change) {
            var requalified = requalify(reference, change, by);
            haste.makeLater(requalified);
            return requalified;
        }
        var intervention = (Intervention) choice;
        var to = intervention.person() == null ? null : colleagues.whoGets(intervention.person(), by);
        var engaged = ledger.change(reference, incident -> {
            refuseTelling(incident, intervention);
            incident.engage(intervention, to, teams.of(incident), by, clock.instant());
        });
        return followers.follow(engaged, EntryKind.ENGAGED, by);
    }

    /**
     * Changes the priority of an open ticket; the promise counts from its opening all the same.
     *
     * @throws UnknownReference when there is no such ticket
     */
    public void changePriority(String reference, PriorityChange change, Agent by) {
        var ticket = requalify(reference, change, by);
        workflow.priorityChanged(reference);
        haste.make(ticket);
    }

    private Incident requalify(String reference, PriorityChange change, Agent by) {
        // the task ends with its old priority: whoever has it is to have the next one
        var person = workflow.assigneeOf(reference);
        return ledger.change(reference, incident -> {
            followers.refuseLessHaste(incident, change.priority().code());
            var opened = incident.times().openedAt() == null
                    ? clock.instant()
                    : incident.times().openedAt();
            incident.requalify(
                    change, reaction(change.priority(), opened, incident.facts().client()), by, clock.instant());
            incident.assignedTo(person);
        });
    }

    Incident restore(String reference, String resolution, Agent by) {
        var restored = ledger.change(reference, incident -> incident.restore(resolution, by, clock.instant()));
        return followers.follow(restored, EntryKind.RESTORED, by);
    }

    void answered(String reference, boolean confirmed, @Nullable String said, Agent by) {
        var answered = ledger.change(reference, incident -> incident.answered(confirmed, said, by, clock.instant()));
        followers.follow(answered, confirmed ? EntryKind.CLOSED : EntryKind.REOPENED, by);
    }

    void unanswered(String reference) {
        var closed = ledger.change(reference, incident -> incident.unanswered(clock.instant()));
        followers.follow(closed, EntryKind.CLOSED, new Agent(JournalEntry.PROCEDURE));
    }

    /** Writes a line into a ticket's journal, for the rooms that do something for it. */
    public void note(String reference, EntryKind kind, String text, Agent by) {
        var incident = incidents.get(reference);
        ledger.note(incident.journal(clock.instant(), kind, by.id(), text));
    }

    private Deadline reaction(Priority priority, Instant opened, @Nullable String client) {
        return promises.intervention(priority).deadlineFrom(opened, coverage.calendarFor(client));
    }
}
