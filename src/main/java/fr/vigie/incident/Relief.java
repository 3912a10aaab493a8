package fr.vigie.incident;

import fr.vigie.servicetime.FrenchTime;
import java.time.Instant;
import java.util.List;

/**
 * What becomes of a ticket when those who should act don't, or leave: no person did this, so it stops no clock.
 *
 * @param here the teams that are there now, the first asked first
 */
record Relief(Incident incident, List<String> here, Instant at) {

    /** Nobody acted by the deadline: whoever is next, whatever level that is. */
    void escalate() {
        escalated(incident.offer().escalated(here));
    }

    /** Nobody acted: to whom {@code level} means; false, and written down, where that is nobody. */
    boolean escalate(Level level) {
        var next = incident.offer().escalated(level, here);
        next.ifPresentOrElse(this::escalated, () -> skip(level));
        return next.isPresent();
    }

    /** Nobody is there to be asked at this level. */
    void skip(Level level) {
        write(
                EntryKind.LEVEL_SKIPPED,
                "Niveau « " + level.label() + " » : "
                        + (level == Level.NEXT_TEAM
                                        && !here.isEmpty()
                                        && incident.offer().pools().containsAll(here)
                                ? "toutes les équipes présentes sont déjà sollicitées"
                                : "personne à cette heure")
                        + ", passé");
    }

    /**
     * Writes down which teams are passed over.
     *
     * @param due the teams whose hours these are: those that are not here have nobody in their rota
     */
    void passOver(List<String> due) {
        var empty = due.stream()
                .filter(pool ->
                        !here.contains(pool) && !incident.offer().pools().contains(pool))
                .toList();
        if (!empty.isEmpty()) {
            write(
                    EntryKind.LEVEL_SKIPPED,
                    "Niveau « " + Level.NEXT_TEAM.label() + " » : personne de garde dans " + TeamNames.of(empty)
                            + ", passé");
        }
    }

    /** Other people are there now: to the teams that the routing table names. */
    void reoffer(List<String> routed) {
        var before = incident.offer();
        incident.offered(before.reoffered(routed, here));
        if (!incident.offer().pools().equals(before.pools())) {
            write(EntryKind.HANDED_OVER, "Relève : offert à " + asked());
        }
    }

    /** Who had it is gone: to the teams that the routing table names. */
    void takeBack(String person, List<String> routed) {
        incident.offered(incident.offer().heldBy(null).reoffered(routed, here));
        write(EntryKind.HANDED_OVER, "Relève : " + person + " n'est plus là, offert de nouveau à " + asked());
    }

    /** The hours by which the running promise counts are others now. */
    void moveDeadline(Instant due, String why) {
        var before = incident.times().deadline().due();
        if (!due.equals(before)) {
            incident.promised(due);
            write(
                    EntryKind.DEADLINE_MOVED,
                    "Échéance recalculée, " + FrenchTime.full(before) + " devient " + FrenchTime.full(due)
                            + JournalEntry.behind(why));
        }
    }

    private void escalated(Offer next) {
        var before = incident.offer();
        incident.offered(next);
        write(EntryKind.ESCALATED, "Échéance dépassée, personne n'a agi : " + next.since(before));
    }

    private String asked() {
        return TeamNames.of(incident.offer().pools());
    }

    private void write(EntryKind kind, String text) {
        incident.journal(at, kind, JournalEntry.PROCEDURE, text);
    }
}
