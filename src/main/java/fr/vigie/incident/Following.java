package fr.vigie.incident;

import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.WrongState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an incident, the guest, because it belongs to another one, its master. Lines in its journal tell what
 * was done and never in whose words: whoever reported the guest reads them.
 *
 * @param by who did it; a person, except where an incident closes by itself
 */
record Following(Incident guest, Incident master, Agent by, Instant at) {

    /**
     * The guest belongs to the master from now on.
     *
     * @throws WrongState when it is over, or belongs to another one already
     * @throws BrokenRule when the master is itself, is over, is for few to know, or would make less haste than was promised for the guest
     */
    void begin(@Nullable String why) {
        refuseOver();
        if (guest.standing().restricted() || master.standing().restricted()) {
            throw new BrokenRule("Un incident à accès restreint reste seul : rien ne s'y rattache, et il ne se rattache"
                    + " à aucun autre.");
        }
        if (guest.reference().equals(master.reference())) {
            throw new BrokenRule("Un incident ne se rattache pas à lui-même.");
        }
        if (master.status() == Status.CLOSED) {
            throw new BrokenRule("L'incident " + master.reference() + " est clos : rien ne s'y rattache plus.");
        }
        belong(guest.times().closed(at), "Rattaché à " + master.reference() + JournalEntry.behind(why));
    }

    /** What belonged to a guest belongs to the guest's master from now on. */
    void move() {
        belong(
                guest.times(),
                "Rattaché à " + master.reference() + ", comme "
                        + guest.standing().attachedTo());
    }

    /**
     * The guest stands by itself again, to be diagnosed anew.
     *
     * @throws WrongState when nobody sees to the master any more
     */
    void end(String why) {
        if (master.status() == Status.CLOSED) {
            throw new WrongState("L'incident " + master.reference() + " est clos, " + guest.reference()
                    + " avec lui : enregistrez un nouveau signalement.");
        }
        guest.follows(guest.standing().detached(), guest.times().detached());
        guest.offered(Offer.NOBODY_YET);
        write(guest, EntryKind.DETACHED, "Détaché de " + master.reference() + " : " + why);
        write(master, EntryKind.DETACHED, guest.reference() + " détaché");
    }

    /** What was done about the master is done about the guest. */
    void act(EntryKind what) {
        var times = guest.times();
        switch (what) {
            case ENGAGED -> follow(times.intervened(at), what, "action engagée");
            case RESTORED -> follow(times.restoredAt() == null ? times.restored(at) : times, what, "service rétabli");
            case REOPENED -> follow(times.reopened(), what, "retour au rétablissement");
            case CLOSED -> follow(times, what, "clos");
            default -> throw new IllegalArgumentException("Nobody follows " + what);
        }
    }

    private void belong(Milestones times, String sentence) {
        refuseLessHaste();
        guest.follows(guest.standing().closed(Outcome.ATTACHED, master.reference()), times);
        write(guest, EntryKind.ATTACHED, sentence);
        write(master, EntryKind.REPORT_ATTACHED, guest.reference() + " rattaché");
        // whoever attaches it to what people are busy with has seen to it
        if (master.status() == Status.ENGAGED || master.status() == Status.RESTORED) {
            act(EntryKind.ENGAGED);
        }
        if (master.status() == Status.RESTORED) {
            act(EntryKind.RESTORED);
        }
    }

    private void refuseOver() {
        if (guest.standing().isAttached()) {
            throw new WrongState("L'incident " + guest.reference() + " est déjà rattaché à "
                    + guest.standing().attachedTo() + ".");
        }
        if (guest.status() == Status.CLOSED) {
            throw new WrongState("L'incident " + guest.reference() + " est clos : il ne se rattache plus.");
        }
    }

    /** A promise goes on where people make at least as much haste. */
    private void refuseLessHaste() {
        var promised = guest.standing().priority();
        var masters = master.standing().priority();
        if (promised != null && (masters == null || masters > promised)) {
            throw new BrokenRule(
                    "%s est en priorité %d, %s %s : rattachez plutôt %s à %s, ou changez d'abord la priorité."
                            .formatted(
                                    guest.reference(),
                                    promised,
                                    master.reference(),
                                    masters == null ? "n'a pas encore de priorité" : "en priorité " + masters,
                                    master.reference(),
                                    guest.reference()));
        }
    }

    private void follow(Milestones times, EntryKind what, String done) {
        guest.follows(guest.standing(), times);
        write(guest, what, "Suit " + master.reference() + " : " + done);
    }

    private void write(Incident incident, EntryKind kind, String sentence) {
        incident.journal(at, kind, by.id(), sentence);
    }
}
