package fr.vigie.incident;

import fr.vigie.commitment.Promises;
import fr.vigie.coverage.Coverage;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.UnknownReference;
import fr.vigie.refusal.WrongState;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes apart what was wrongly put together: an incident comes back, or a report becomes an incident of its own. */
@Component
@Transactional
class DetachmentDesk {

    private final Incidents incidents;
    private final Ledger ledger;
    private final References references;
    private final Reports reports;
    private final OneAtATime oneAtATime;
    private final Sender sender;
    private final Followers followers;
    private final AttachmentWorkflow workflow;
    private final Haste haste;
    private final Promises promises;
    private final Coverage coverage;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DetachmentDesk(
            Incidents incidents,
            Ledger ledger,
            References references,
            Reports reports,
            OneAtATime oneAtATime,
            Sender sender,
            Followers followers,
            AttachmentWorkflow workflow,
            Haste haste,
            Promises promises,
            Coverage coverage,
            ApplicationEventPublisher events,
            Clock clock) {
        this.incidents = incidents;
        this.ledger = ledger;
        this.references = references;
        this.reports = reports;
        this.oneAtATime = oneAtATime;
        this.sender = sender;
        this.followers = followers;
        this.workflow = workflow;
        this.haste = haste;
        this.promises = promises;
        this.coverage = coverage;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An incident comes back from its master: to be diagnosed anew, and late where it is late.
     *
     * @throws UnknownReference when there is no such incident
     * @throws WrongState       when it belongs to no other, or to one that is over
     */
    void detach(String reference, String why, Agent by) {
        var before = attached(reference);
        oneAtATime.failure(before.facts().dedupKey());
        // the master first, as whoever acts on it keeps its followers after it
        oneAtATime.incidents(masterOf(before));
        oneAtATime.incidents(reference);
        var guest = attached(reference);
        var master = incidents.openThatFollows(reference).orElseGet(() -> incidents.get(masterOf(guest)));
        new Following(guest, master, by, clock.instant()).end(why);
        leaveKey(guest, by);
        ledger.keep(guest);
        ledger.note(master);
        haste.less(master);
        workflow.show(master.reference(), followers.inWords(master.reference()));
        events.publishEvent(new ReportRecorded(reference));
    }

    /**
     * A report that joined an incident by mistake opens one of its own, of which the clock started when it reached us.
     *
     * @return the reference of the new incident
     * @throws UnknownReference when there is no such incident, or no such report of it
     * @throws BrokenRule       for the report that opened the incident
     * @throws WrongState       when the incident is over
     */
    String detachReport(String reference, UUID id, String why, Agent by) {
        var found = reports.of(reference, id);
        oneAtATime.failure(found.dedupKey());
        oneAtATime.incidents(reference);
        var row = reports.of(reference, id);
        if (reports.opened(row)) {
            throw new BrokenRule("Ce signalement a ouvert l'incident " + reference
                    + " : c'est l'incident qui se détache ou se classe.");
        }
        if (incidents.openThatFollows(reference).isEmpty()) {
            throw new WrongState("L'incident " + reference + " est clos : enregistrez un nouveau signalement.");
        }
        var now = clock.instant();
        var client = sender.of(row.report());
        var promised = promises.acknowledgement().deadlineFrom(row.notifiedAt(), coverage.calendarFor(client.name()));
        var opened = Incident.reported(references.next(now), row.report(), client, promised, now);
        leaveKey(opened, by);
        opened.journal(now, EntryKind.DETACHED, by.id(), "Détaché de " + reference + " : " + why);
        ledger.keep(opened);
        reports.move(row, opened.reference());
        var left = incidents.get(reference);
        ledger.note(left.journal(
                now,
                EntryKind.DETACHED,
                by.id(),
                "Signalement (" + row.channel().label() + ") détaché, devient " + opened.reference()));
        events.publishEvent(new ReportRecorded(opened.reference()));
        return opened.reference();
    }

    private Incident attached(String reference) {
        var incident = incidents.get(reference);
        if (!incident.standing().isAttached()) {
            throw new WrongState("L'incident " + reference + " n'est rattaché à aucun autre : il est "
                    + incident.status().label() + ".");
        }
        return incident;
    }

    private static String masterOf(Incident guest) {
        return String.valueOf(guest.standing().attachedTo());
    }

    /** Two open incidents never share what is failing: whoever has the key by now keeps it. */
    private void leaveKey(Incident incident, Agent by) {
        var key = incident.facts().dedupKey();
        if (key == null) {
            return;
        }
        incidents.openWithKey(key).ifPresent(holder -> {
            incident.leaveKey();
            incident.journal(
                    clock.instant(),
                    EntryKind.DETACHED,
                    by.id(),
                    "La clé de regroupement reste à " + holder.reference() + ", qui l'a déjà");
        });
    }
}
