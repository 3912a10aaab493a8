package fr.vigie.incident;

import fr.vigie.refusal.BrokenRule;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The incidents that belong to another one, and what is done about all of them at once. */
@Component
class Followers {

    private final Incidents incidents;
    private final Ledger ledger;
    private final Clock clock;

    Followers(Incidents incidents, Ledger ledger, Clock clock) {
        this.incidents = incidents;
        this.ledger = ledger;
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

    /** @throws BrokenRule when more haste was promised for one of those that belong to it */
    void refuseLessHaste(Incident master, int priority) {
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

    /** As an agent reads it on the tasks of the master; null where nothing follows it. */
    @Nullable
    String inWords(String master) {
        var guests = of(master);
        if (guests.isEmpty()) {
            return null;
        }
        var clients = guests.stream()
                .map(guest -> guest.facts().client())
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return guests.size()
                + (guests.size() == 1 ? " incident" : " incidents")
                + (clients == 0 ? "" : clients == 1 ? ", 1 client" : ", " + clients + " clients");
    }
}
