package fr.vigie.incident;

import fr.vigie.coverage.Staff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may take the ticket now.
 *
 * @param offeredTo       engine groups, the first asked first, separated by commas
 * @param escalationLevel how many times nobody acted in time
 * @param assignee        the person who has it, or for whom it is meant
 * @param handedOn        whether a person chose who has it: that stands as long as they are there
 */
record Offer(
        String offeredTo, int escalationLevel, @Nullable String assignee, boolean handedOn) {

    static final String MANAGERS = Staff.MANAGERS;
    /** Everybody to whom a ticket can be offered. */
    static final List<String> TEAMS = Staff.TEAMS;

    static final Offer NOBODY_YET = new Offer("", 0, null, false);

    List<String> pools() {
        return offeredTo.isEmpty() ? List.of() : Arrays.asList(offeredTo.split(",", -1));
    }

    /** As the routing table says; where the ticket was escalated before, those who then had it keep it. */
    Offer routed(List<String> routed) {
        var pools = new ArrayList<>(routed);
        if (escalationLevel > 0) {
            pools().stream().filter(pool -> !pools.contains(pool)).forEach(pools::add);
        }
        return new Offer(String.join(",", pools), escalationLevel, assignee, false);
    }

    /** Nobody acted: one level up, and to the next of {@code here} too, or to the managers after the last. */
    Offer escalated(List<String> here) {
        return raised(next(here).orElse(null));
    }

    /**
     * Nobody acted: one level up, to whom {@code level} means; empty where that is nobody.
     *
     * @param here the teams that are there, the first asked first
     */
    Optional<Offer> escalated(Level level, List<String> here) {
        return switch (level) {
            case NEXT_TEAM ->
                here.stream()
                        .filter(pool -> !pools().contains(pool))
                        .findFirst()
                        .map(this::raised);
            case MANAGERS -> Optional.of(raised(pools().contains(MANAGERS) ? null : MANAGERS));
            case NEXT_IN_ROTA, LAST_RESORT -> Optional.of(raised(null));
        };
    }

    /**
     * Other people are there now: to those whom the routing table names, and, where nobody acted in time before, to
     * those who had it already and are still there. A team that a person chose keeps it.
     */
    Offer reoffered(List<String> routed, List<String> here) {
        if (handedOn && pools().stream().anyMatch(pool -> here.contains(pool) || pool.equals(MANAGERS))) {
            return this;
        }
        var pools = new ArrayList<>(routed);
        pools().stream()
                .filter(pool -> escalationLevel > 0 && (here.contains(pool) || pool.equals(MANAGERS)))
                .filter(pool -> !pools.contains(pool))
                .forEach(pools::add);
        return new Offer(String.join(",", pools), escalationLevel, assignee, false);
    }

    /** A person handed it on: to somebody by name, else to the next of {@code here}. */
    Offer handedOn(List<String> here, @Nullable String person) {
        var pools = person == null ? next(here).orElse(MANAGERS) : offeredTo;
        return new Offer(pools, escalationLevel, person, true);
    }

    /** What this one adds to the one before, as the journal says it. */
    String since(Offer before) {
        var added =
                pools().stream().filter(pool -> !before.pools().contains(pool)).toList();
        var whom = TeamNames.of(added.isEmpty() ? pools() : added);
        return "niveau d'escalade " + escalationLevel + (added.isEmpty() ? ", relance de " : ", offert aussi à ")
                + whom;
    }

    private Offer raised(@Nullable String pool) {
        var pools = pool == null
                ? offeredTo
                : String.join(
                        ",", Stream.concat(pools().stream(), Stream.of(pool)).toList());
        return new Offer(pools, escalationLevel + 1, assignee, handedOn);
    }

    Offer heldBy(@Nullable String person) {
        return new Offer(offeredTo, escalationLevel, person, handedOn);
    }

    private Optional<String> next(List<String> here) {
        var candidates = new ArrayList<>(here);
        candidates.add(MANAGERS);
        return candidates.stream().filter(pool -> !pools().contains(pool)).findFirst();
    }
}
