package fr.vigie.incident;

import fr.vigie.refusal.BrokenRule;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The incidents that belong to another one, and what is done about all of them at once. */
@Component
class Followers {

    private final Incidents incidents;
    private final Ledger ledger;
    private final OneAtATime oneAtATime;
    private final Clock clock;

    Followers(Incidents incidents, Ledger ledger, OneAtATime oneAtATime, Clock clock) {
        this.incidents = incidents;
        this.ledger = ledger;
        this.oneAtATime = oneAtATime;
        this.clock = clock;
    }

    /** Those that belong to it, the oldest first. */
    List<Incident> of(String master) {
        return incidents.guestsOf(master);
    }

    /** What was just done about the master is done about those that belong to it. */
    Incident follow(Incident master, EntryKind what, Agent by) {
        of(master.reference()).forEach(guest -> {
            new Following(guest, master, by, clock.instant()).act(what);
            ledger.keep(guest);
        });
        return master;
    }

    /** @throws BrokenRule when some belong to it, whose clients were told that people are at it */
    void refuseLeaving(Incident master) {
        oneAtATime.incidents(master.reference());
        var waiting = of(master.reference()).stream().map(Incident::reference).collect(Collectors.joining(", "));
        if (!waiting.isEmpty()) {
            throw new BrokenRule("À " + master.reference() + " sont rattachés " + waiting
                    + " : détachez-les d'abord, ou ouvrez le ticket ; leurs clients attendent une réponse.");
        }
    }

    /** @throws BrokenRule when more haste was promised for one of those that belong to it */
    void refuseLessHaste(Incident master, int priority) {
        // nobody attaches anything meanwhile
        oneAtATime.incidents(master.reference());
        of(master.reference()).stream()
                .filter(guest ->
                        guest.standing().priority() != null && guest.standing().priority() < priority)
                .findFirst()
                .ifPresent(guest -> {
                    throw new BrokenRule("L'incident " + guest.reference() + ", rattaché à " + master.reference()
                            + ", est en priorité " + guest.standing().priority()
                            + " : détachez-le d'abord, ou gardez au moins cette priorité.");
                });
    }
}
