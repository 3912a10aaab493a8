package fr.vigie.maintenance;

import fr.vigie.refusal.BrokenRule;
import fr.vigie.servicetime.FrenchTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * From when to when services may stop.
 *
 * @param from the first instant
 * @param to   the first instant at which they are there again
 */
record Window(Instant from, Instant to) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(14);
    private static final Duration FARTHEST = Duration.ofDays(2 * 366);

    /** @throws BrokenRule with a sentence, where nobody can work then */
    static Window ahead(Instant from, Instant to, Instant now) {
        if (!to.isAfter(from)) {
            throw new BrokenRule("La fin de la fenêtre (to) doit venir après son début (from).");
        }
        if (!from.isAfter(now)) {
            throw new BrokenRule("La fenêtre est dans le passé : elle commencerait le " + FrenchTime.dated(from) + ".");
        }
        if (Duration.between(from, to).compareTo(SHORTEST) < 0) {
            throw new BrokenRule("Une fenêtre dure au moins une minute.");
        }
        var window = new Window(from, to);
        window.demandNotTooLong();
        if (from.isAfter(now.plus(FARTHEST))) {
            throw new BrokenRule("Une maintenance se planifie au plus deux ans à l'avance.");
        }
        return window;
    }

    /** Why nobody begins the work at this instant; empty where it lies in the window. */
    Optional<String> refusalToBegin(Instant at) {
        if (at.isBefore(from)) {
            return Optional.of("ne commence que le " + FrenchTime.dated(from)
                    + " : pour commencer plus tôt, déplacez-la, avec un nouveau préavis");
        }
        return at.isBefore(to)
                ? Optional.empty()
                : Optional.of("ne se laisse plus commencer : sa fenêtre est passée ; déplacez-la ou annulez-la");
    }

    /** @throws BrokenRule where this is no later end, or so late that somebody mistook the day */
    void refuseEnd(Instant end, Instant now) {
        if (!end.isAfter(to) || !end.isAfter(now)) {
            throw new BrokenRule("La nouvelle fin (to) doit venir après la fin annoncée, le " + FrenchTime.dated(to)
                    + ", et ne pas être passée.");
        }
        new Window(from, end).demandNotTooLong();
    }

    /** @throws BrokenRule where it is longer than any work of ours: somebody mistook the day */
    void demandNotTooLong() {
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new BrokenRule("Une fenêtre dure au plus 14 jours.");
        }
    }

    /** The same hour on the clocks of Paris, so many calendar days before it begins. */
    Instant daysBefore(int days) {
        return daysBefore(from, days);
    }

    static Instant daysBefore(Instant from, int days) {
        var hour = from.atZone(PARIS).toLocalDateTime().minusDays(days);
        var change = PARIS.getRules().getTransition(hour);
        // an hour that the clocks of that day left out ends as it begins: who is told later is told too late
        return change != null && change.isGap()
                ? change.getInstant()
                : hour.atZone(PARIS).toInstant();
    }

    /** @throws BrokenRule where it is there already: clients would be told of what is past */
    void refuseApprovalOnceBegun(Instant at) {
        if (!at.isBefore(from)) {
            throw new BrokenRule("Il est trop tard pour approuver : la fenêtre a commencé le " + FrenchTime.dated(from)
                    + ". Refusez, pour qu'elle soit déplacée.");
        }
    }

    /** What this is to somebody who was told {@code before}. */
    Change changeOf(Window before) {
        if (from.isBefore(before.from)) {
            return Change.EARLIER;
        }
        if (Duration.between(from, to).compareTo(Duration.between(before.from, before.to)) > 0) {
            return Change.LONGER;
        }
        return from.isAfter(before.from) ? Change.POSTPONED : Change.SHORTENED;
    }

    /** As people in Paris say it. */
    String inWords() {
        return "du " + FrenchTime.dated(from) + " au " + FrenchTime.dated(to);
    }
}
