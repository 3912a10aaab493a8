package fr.vigie.incident;

import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.UnknownReference;
import fr.vigie.refusal.WrongState;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes apart what was wrongly put together: an incident comes back, or a report becomes an incident of its own. */
@Component
@Transactional
class DetachmentDesk {

    private final Incidents incidents;
    private final Ledger ledger;
    private final Opening opening;
    private final Reports reports;
    private final AlarmGroup alarms;
    private final List<Talks> talks;
    private final OneAtATime oneAtATime;
    private final FollowersShown followers;
    private final Haste haste;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DetachmentDesk(
            Incidents incidents,
            Ledger ledger,
            Opening opening,
            Reports reports,
            AlarmGroup alarms,
            List<Talks> talks,
            OneAtATime oneAtATime,
            FollowersShown followers,
            Haste haste,
            ApplicationEventPublisher events,
            Clock clock) {
        this.incidents = incidents;
        this.ledger = ledger;
        this.opening = opening;
        this.reports = reports;
        this.alarms = alarms;
        this.talks = talks;
        this.oneAtATime = oneAtATime;
        this.followers = followers;
        this.haste = haste;
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
        oneAtATime.belonging();
        oneAtATime.failure(attached(reference).facts().dedupKey());
        oneAtATime.incidents(reference);
        var guest = attached(reference);
        var master = incidents.openThatFollows(reference).orElseGet(() -> incidents.get(masterOf(guest)));
        new Following(guest, master, by, clock.instant()).end(why);
        leaveKey(guest, by);
        ledger.keep(guest);
        ledger.note(master);
        haste.less(master);
        followers.show(master.reference());
        events.publishEvent(new ReportKept(reference));
    }

    /**
     * A report that joined an incident by mistake opens one of its own, of which the clock started when it reached us.
     * Whoever made it is told the new reference by what the procedure tells next; in a conversation, at once.
     *
     * @return the reference of the new incident
     * @throws UnknownReference when there is no such incident, or no such report of it
     * @throws BrokenRule       for the report that opened the incident
     * @throws WrongState       when the incident is over
     */
    String detachReport(String reference, UUID id, String why, Agent by) {
        var found = reports.of(reference, id);
        // first, as its door holds the conversation before it hands in what is said there
        inTalk(found, talk -> talk.hold(String.valueOf(found.contactChat())));
        oneAtATime.belonging();
        oneAtATime.failure(found.dedupKey());
        oneAtATime.incidents(reference);
        var row = reports.of(reference, id);
        if (reports.opened(row)) {
            throw new BrokenRule("Ce signalement a ouvert l'incident " + reference
                    + " : c'est l'incident qui se détache ou se classe.");
        }
        var master = incidents
                .openThatFollows(reference)
                .orElseThrow(() ->
                        new WrongState("L'incident " + reference + " est clos : enregistrez un nouveau signalement."));
        var now = clock.instant();
        var opened = opening.of(row.report(), row.notifiedAt());
        leaveKey(opened, by);
        opened.journal(now, EntryKind.DETACHED, by.id(), "Détaché de " + reference + " : " + why);
        ledger.keep(opened);
        alarms.move(reference, opened.facts().dedupKey(), opened.reference());
        reports.move(row, opened.reference());
        var left = incidents.get(reference);
        ledger.note(left.journal(
                now,
                EntryKind.DETACHED,
                by.id(),
                "Signalement (" + row.channel().label() + ") détaché, devient " + opened.reference()));
        inTalk(row, talk -> talk.goOn(String.valueOf(row.contactChat()), row.externalId(), opened.reference()));
        followers.show(master.reference());
        events.publishEvent(new ReportKept(opened.reference()));
        return opened.reference();
    }

    private void inTalk(RecordedReport report, Consumer<Talks> act) {
        if (report.contactChat() != null) {
            talks.forEach(act);
        }
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
