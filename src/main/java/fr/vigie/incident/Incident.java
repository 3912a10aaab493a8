package fr.vigie.incident;

import fr.vigie.commitment.Deadline;
import fr.vigie.coverage.Member;
import fr.vigie.refusal.BrokenRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An incident and its ticket: what may happen to it, in which order, and what is refused. */
class Incident {

    private final String reference;
    private final int version;
    private Facts facts;
    private Standing standing;
    private Milestones times;
    private Offer offer;
    private final List<JournalEntry> news = new ArrayList<>();

    /** As it was kept; version 0 for one that never was. */
    Incident(String reference, int version, Facts facts, Standing standing, Milestones times, Offer offer) {
        this.reference = reference;
        this.version = version;
        this.facts = facts;
        this.standing = standing;
        this.times = times;
        this.offer = offer;
    }

    static Incident reported(String reference, Report report, Sender.Named client, Deadline due, Instant at) {
        var facts = Facts.of(report, client);
        return new Incident(reference, 0, facts, Standing.REPORTED, Milestones.from(due), Offer.NOBODY_YET)
                .journal(at, EntryKind.REPORTED, report.reportedBy(), report.sentence());
    }

    /** The process has it from now on. */
    void begin() {
        standing = standing.begun();
    }

    void open(Diagnosis diagnosis, Sender.Named client, Deadline reaction, Agent by, Instant at) {
        standing.demand(Status.REPORTED, "Le ticket " + reference + " ne se laisse plus ouvrir");
        standing = standing.now(Status.OPEN).judged(diagnosis.priority());
        facts = facts.corrected(diagnosis, client);
        times = times.opened(reaction.from()).promised(reaction.due());
        offer = Offer.NOBODY_YET;
        journal(
                at,
                EntryKind.OPENED,
                by.id(),
                "Ticket ouvert en priorité " + standing.priority() + JournalEntry.behind(diagnosis.text()));
    }

    /** Another incident decides how it stands: it belongs to that one, or did. */
    void follows(Standing next, Milestones then) {
        standing = next;
        times = then;
    }

    void dismiss(String why, Agent by, Instant at) {
        standing.demand(Status.REPORTED, "Le ticket " + reference + " ne se laisse plus classer sans suite");
        close(Outcome.DISMISSED, null, at);
        journal(at, EntryKind.DISMISSED, by.id(), "Classé sans suite : " + why);
    }

    void requalify(PriorityChange change, Deadline reaction, Agent by, Instant at) {
        standing.demand(
                Status.OPEN, "Le ticket " + reference + " n'attend pas d'intervention, sa priorité ne change pas");
        if (standing.is(change.priority())) {
            throw new BrokenRule("Le ticket " + reference + " est déjà en priorité " + standing.priority() + ".");
        }
        journal(at, EntryKind.PRIORITY_CHANGED, by.id(), change.sentence(standing));
        standing = standing.judged(change.priority());
        times = times.promised(reaction.due());
    }

    /** @param to whom it is handed on to, by name; nobody where a team is to have it */
    void engage(Intervention intervention, @Nullable Member to, List<String> here, Agent by, Instant at) {
        standing.demand(Status.OPEN, "Le ticket " + reference + " n'attend pas d'intervention");
        standing = standing.now(Status.ENGAGED);
        times = times.intervened(at);
        var isHandedOn = intervention.action() == CorrectiveAction.ESCALATION;
        offer = isHandedOn ? offer.handedOn(here, to == null ? null : to.account()) : offer.heldBy(null);
        var whom = to == null ? TeamNames.of(offer.pools()) : to.name();
        journal(at, EntryKind.ENGAGED, by.id(), intervention.sentence(isHandedOn ? whom : null));
    }

    void restore(String resolution, Agent by, Instant at) {
        standing.demand(Status.ENGAGED, "Le ticket " + reference + " n'attend pas de rétablissement");
        standing = standing.now(Status.RESTORED);
        times = times.restored(at);
        offer = offer.heldBy(null);
        journal(at, EntryKind.RESTORED, by.id(), "Service rétabli : " + resolution);
    }

    /** The client's answer: it works, and all is done; it does not, and the work goes on. */
    void answered(boolean confirmed, @Nullable String said, Agent by, Instant at) {
        standing.demand(Status.RESTORED, "Le ticket " + reference + " n'attend pas de confirmation");
        var words = JournalEntry.behind(said);
        if (confirmed) {
            close(Outcome.CONFIRMED, null, at);
            journal(at, EntryKind.CLOSED, by.id(), "Clos : le client confirme le rétablissement" + words);
        } else {
            standing = standing.now(Status.ENGAGED);
            times = times.restored(null);
            journal(at, EntryKind.REOPENED, by.id(), "Le client ne confirme pas, retour au rétablissement" + words);
        }
    }

    void unanswered(Instant at) {
        standing.demand(Status.RESTORED, "Le ticket " + reference + " n'attend pas de confirmation");
        close(Outcome.UNCONFIRMED, null, at);
        journal(at, EntryKind.CLOSED, JournalEntry.PROCEDURE, "Clos : sans réponse du client dans le délai");
    }

    /** Another open incident has what names the failure. */
    void leaveKey() {
        facts = facts.withoutKey();
    }

    void offered(Offer other) {
        offer = other;
    }

    /** The promise that runs is due at another instant. */
    void promised(Instant due) {
        times = times.moved(due);
    }

    void assignedTo(@Nullable String person) {
        offer = offer.heldBy(person);
    }

    Incident journal(Instant at, EntryKind kind, String by, String text) {
        news.add(new JournalEntry(reference, at, kind, by, text, null));
        return this;
    }

    private void close(Outcome how, @Nullable String belongsTo, Instant at) {
        standing = standing.closed(how, belongsTo);
        times = times.closed(at);
    }

    /** As it is kept next. */
    Incident nextVersion() {
        return new Incident(reference, version + 1, facts, standing, times, offer);
    }

    /** The same, with nothing written down about it. */
    Incident copy() {
        return new Incident(reference, version, facts, standing, times, offer);
    }

    /** What was written down since it was read; asked once, by the one who stores it. */
    List<JournalEntry> takeNews() {
        var taken = List.copyOf(news);
        news.clear();
        return taken;
    }

    boolean hasNews() {
        return !news.isEmpty();
    }

    String reference() {
        return reference;
    }

    /** How often it was kept. */
    int version() {
        return version;
    }

    Status status() {
        return standing.status();
    }

    Standing standing() {
        return standing;
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
}
