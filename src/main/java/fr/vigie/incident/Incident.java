package fr.vigie.incident;

import fr.vigie.commitment.Deadline;
import fr.vigie.commitment.Priority;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.WrongState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/** An incident and its ticket: what may happen to it, in which order, and what is refused. */
class Incident {

    @Id
    private final String reference;

    @Version
    private final int version;

    @Embedded.Empty
    private Facts facts;

    private Status status;

    /** Whether a process carries it: false only between the report and the start of the procedure. */
    private boolean underway;

    @Embedded.Empty
    private Milestones times;

    private @Nullable Integer priority;
    private @Nullable Outcome outcome;
    private @Nullable String attachedTo;

    @Embedded.Empty
    private Offer offer;

    @Transient
    private final List<JournalEntry> news = new ArrayList<>();

    @PersistenceCreator
    Incident(
            String reference,
            int version,
            Facts facts,
            Status status,
            boolean underway,
            Milestones times,
            @Nullable Integer priority,
            @Nullable Outcome outcome,
            @Nullable String attachedTo,
            Offer offer) {
        this.reference = reference;
        this.version = version;
        this.facts = facts;
        this.status = status;
        this.underway = underway;
        this.times = times;
        this.priority = priority;
        this.outcome = outcome;
        this.attachedTo = attachedTo;
        this.offer = offer;
    }

    static Incident reported(String reference, Report report, Deadline acknowledgement, Instant at) {
        var incident = new Incident(
                reference,
                0,
                Facts.of(report),
                Status.REPORTED,
                false,
                Milestones.from(acknowledgement),
                null,
                null,
                null,
                Offer.NOBODY_YET);
        return incident.journal(
                at, EntryKind.REPORTED, report.reportedBy(), report.channel().label() + " : " + report.subject());
    }

    /** Another report of the same failure. */
    void attach(Report report, Instant at) {
        journal(
                at,
                EntryKind.REPORT_ATTACHED,
                report.reportedBy(),
                "Nouveau signalement (" + report.channel().label() + ") : " + report.subject());
    }

    /** The process has it from now on. */
    void begin() {
        underway = true;
    }

    void notStarted(String why, Instant at) {
        journal(at, EntryKind.NOT_STARTED, JournalEntry.PROCEDURE, why);
    }

    List<String> offerTo(List<String> routed) {
        offer = offer.routed(routed);
        return offer.pools();
    }

    void open(Diagnosis diagnosis, Deadline reaction, Agent by, Instant at) {
        demand(Status.REPORTED, "ne se laisse plus ouvrir");
        status = Status.OPEN;
        facts = facts.corrected(diagnosis);
        priority = diagnosis.priority().code();
        times = times.opened(reaction.from()).promised(reaction.due());
        offer = offer.anew();
        journal(at, EntryKind.OPENED, by.id(), "Ticket ouvert en priorité " + priority + behind(diagnosis.text()));
    }

    void attachTo(Incident other, @Nullable String why, Agent by, Instant at) {
        demand(Status.REPORTED, "ne se laisse plus rattacher");
        if (other.reference.equals(reference)) {
            throw new BrokenRule("Un incident ne se rattache pas à lui-même.");
        }
        if (other.status == Status.CLOSED) {
            throw new BrokenRule("L'incident " + other.reference + " est clos : rien ne s'y rattache plus.");
        }
        attachedTo = other.reference;
        close(Outcome.ATTACHED, at, EntryKind.ATTACHED, by.id(), "Rattaché à " + other.reference + behind(why));
        other.journal(at, EntryKind.REPORT_ATTACHED, by.id(), reference + " rattaché : " + facts.subject());
    }

    void dismiss(String why, Agent by, Instant at) {
        demand(Status.REPORTED, "ne se laisse plus classer sans suite");
        close(Outcome.DISMISSED, at, EntryKind.DISMISSED, by.id(), "Classé sans suite" + behind(why));
    }

    /** Nobody acted by the deadline; no person did this, so it stops no clock. */
    void escalate(List<String> here, Instant at) {
        var before = offer.pools();
        offer = offer.escalated(here);
        var added =
                offer.pools().stream().filter(pool -> !before.contains(pool)).toList();
        journal(
                at,
                EntryKind.ESCALATED,
                JournalEntry.PROCEDURE,
                "Échéance dépassée, personne n'a agi : niveau d'escalade " + offer.escalationLevel()
                        + (added.isEmpty() ? ", relance de " : ", offert aussi à ")
                        + String.join(", ", added.isEmpty() ? offer.pools() : added));
    }

    void requalify(PriorityChange change, Deadline reaction, Agent by, Instant at) {
        demand(Status.OPEN, "n'attend pas d'intervention, sa priorité ne change pas");
        if (Integer.valueOf(change.priority().code()).equals(priority)) {
            throw new BrokenRule("Le ticket " + reference + " est déjà en priorité " + priority + ".");
        }
        journal(
                at,
                EntryKind.PRIORITY_CHANGED,
                by.id(),
                "Priorité " + priority + " → " + change.priority().code() + " : " + change.reason());
        priority = change.priority().code();
        times = times.promised(reaction.due());
    }

    void engage(Intervention intervention, List<String> here, Agent by, Instant at) {
        demand(Status.OPEN, "n'attend pas d'intervention");
        status = Status.ENGAGED;
        times = times.intervened(at);
        offer = intervention.action() == CorrectiveAction.ESCALATION
                ? offer.handedOn(here, intervention.person())
                : offer.heldBy(null);
        journal(at, EntryKind.ENGAGED, by.id(), intervention.sentence());
    }

    void restore(String resolution, Agent by, Instant at) {
        demand(Status.ENGAGED, "n'attend pas de rétablissement");
        status = Status.RESTORED;
        times = times.restored(at);
        offer = offer.heldBy(null);
        journal(at, EntryKind.RESTORED, by.id(), "Service rétabli : " + resolution);
    }

    /** The client's answer: it works, and all is done; it does not, and the work goes on. */
    void answered(boolean confirmed, Agent by, Instant at) {
        demand(Status.RESTORED, "n'attend pas de confirmation");
        if (confirmed) {
            close(Outcome.CONFIRMED, at, EntryKind.CLOSED, by.id(), "Clos : le client confirme le rétablissement");
        } else {
            status = Status.ENGAGED;
            times = times.restored(null);
            journal(at, EntryKind.REOPENED, by.id(), "Le client ne confirme pas : retour au rétablissement");
        }
    }

    void unanswered(Instant at) {
        demand(Status.RESTORED, "n'attend pas de confirmation");
        close(
                Outcome.UNCONFIRMED,
                at,
                EntryKind.CLOSED,
                JournalEntry.PROCEDURE,
                "Clos : sans réponse du client dans le délai");
    }

    void assignedTo(@Nullable String person) {
        offer = offer.heldBy(person);
    }

    Incident journal(Instant at, EntryKind kind, String by, String text) {
        news.add(new JournalEntry(null, reference, at, kind, by, text));
        return this;
    }

    private static String behind(@Nullable String why) {
        return why == null ? "" : " : " + why;
    }

    private void close(Outcome how, Instant at, EntryKind kind, String by, String text) {
        status = Status.CLOSED;
        outcome = how;
        times = times.closed(at);
        journal(at, kind, by, text);
    }

    private void demand(Status expected, String otherwise) {
        if (status != expected) {
            throw new WrongState("Le ticket " + reference + " " + otherwise + " : il est " + status.label() + ".");
        }
    }

    /** What was written down since it was read; asked once, by the one who stores it. */
    List<JournalEntry> takeNews() {
        var taken = List.copyOf(news);
        news.clear();
        return taken;
    }

    String reference() {
        return reference;
    }

    Status status() {
        return status;
    }

    Facts facts() {
        return facts;
    }

    Milestones times() {
        return times;
    }

    Offer offer() {
        return offer;
    }

    boolean underway() {
        return underway;
    }

    @Nullable
    Priority priority() {
        return priority == null ? null : Priority.of(priority);
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    @Nullable
    String attachedTo() {
        return attachedTo;
    }
}
