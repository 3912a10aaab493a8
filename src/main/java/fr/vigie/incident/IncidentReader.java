package fr.vigie.incident;

import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.Outbox;
import fr.vigie.refusal.UnknownReference;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows incidents to those outside, as they stand now. */
@Component
@Transactional(readOnly = true)
public class IncidentReader {

    private final Incidents incidents;
    private final IncidentLists lists;
    private final Journal journal;
    private final Outbox outbox;
    private final Correspondents correspondents;
    private final Confidences confidences;
    private final Clock clock;

    IncidentReader(
            Incidents incidents,
            IncidentLists lists,
            Journal journal,
            Outbox outbox,
            Correspondents correspondents,
            Confidences confidences,
            Clock clock) {
        this.incidents = incidents;
        this.lists = lists;
        this.journal = journal;
        this.outbox = outbox;
        this.correspondents = correspondents;
        this.confidences = confidences;
        this.clock = clock;
    }

    /**
     * One incident with its journal and its notices, as all of our people may read it: without them where few may.
     *
     * @throws UnknownReference when there is none
     */
    public IncidentView get(String reference) {
        return shown(incidents.get(reference));
    }

    private IncidentView shown(Incident incident) {
        return incident.standing().restricted() ? bare(incident) : whole(incident);
    }

    private IncidentView whole(Incident incident) {
        return told(incident)
                .attached(incidents.guestsOf(incident.reference()).stream()
                        .map(Incident::reference)
                        .toList());
    }

    private IncidentView told(Incident incident) {
        var reference = incident.reference();
        return IncidentView.of(incident, clock.instant()).with(journal.of(reference), outbox.about(reference));
    }

    /** Few may read what happened. */
    private IncidentView bare(Incident incident) {
        return IncidentView.of(incident, clock.instant()).with(List.of(), List.of());
    }

    /** How one stands, without what happened; empty where there is none. */
    public Optional<IncidentView> standing(String reference) {
        return incidents.findById(reference).map(incident -> IncidentView.of(incident, clock.instant()));
    }

    /** Whether a report that goes on about it joins it, or the open one that it was attached to, and opens none. */
    public boolean takesIn(String reference) {
        return incidents.openThatFollows(reference).isPresent();
    }

    /** Whether somebody of this address is part of it: reported it, or is told of it as its client. */
    public boolean isToldTo(String reference, String email) {
        return incidents.isReportedFrom(reference, email)
                || outbox.about(reference).stream()
                        .filter(notice -> notice.kind().audience() == NoticeKind.Audience.CLIENT)
                        .anyMatch(notice -> notice.recipient().equalsIgnoreCase(email));
    }

    /**
     * The tickets on a service that reached us in between and are nobody else's, dismissed ones left out; oldest first.
     *
     * @param service      id
     * @param mostPriority of this priority and more urgent ones
     * @param to           included, as {@code from} is
     */
    public List<IncidentView> ownOn(String service, int mostPriority, Instant from, Instant to) {
        return lists.ownOn(service, mostPriority, from, to).stream()
                .map(incident -> IncidentView.of(incident, clock.instant()))
                .toList();
    }

    /** The same for this viewer, to whom an incident that it may not see is unknown. */
    IncidentView get(String reference, Viewer viewer) {
        return find(reference, viewer).orElseThrow(() -> Incidents.unknown(reference));
    }

    /** The same for this viewer; empty where it may not see it. */
    public Optional<IncidentView> find(String reference, Viewer viewer) {
        if (viewer.staff()) {
            return Optional.of(confidences
                    .of(reference, viewer)
                    .map(confidence -> whole(incidents.get(reference)).about(confidence))
                    .orElseGet(() -> get(reference)));
        }
        return incidents
                .findById(reference)
                .filter(incident -> incident.facts().reportedBy().equals(viewer.account()))
                // which incidents belong to it is not for its client: nobody looks for them
                .map(incident -> (incident.standing().restricted() ? bare(incident) : told(incident))
                        .forClients(viewer.account(), () -> correspondents.addresses(incident.facts())));
    }

    /** Whether it is restricted, and not for this viewer to read. */
    public boolean isHiddenFrom(String reference, Viewer viewer) {
        return incidents
                        .findById(reference)
                        .filter(incident -> incident.standing().restricted())
                        .isPresent()
                && confidences.of(reference, viewer).isEmpty();
    }

    List<IncidentView> page(IncidentFilter filter, int page, int size) {
        return lists.matching(filter, size, (long) page * size).stream()
                .map(incident -> IncidentView.of(incident, clock.instant()))
                .toList();
    }

    long count(IncidentFilter filter) {
        return lists.countMatching(filter);
    }
}
