package fr.vigie.incident;

import fr.vigie.coverage.Pool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/**
 * Who may take the ticket now.
 *
 * @param offeredTo       engine groups, the first asked first, separated by commas
 * @param escalationLevel how many times nobody acted in time
 * @param assignee        the person who has it, or for whom it is meant
 */
record Offer(
        @Column("pools") String offeredTo,
        int escalationLevel,
        @Nullable String assignee) {

    static final String MANAGERS = "managers";
    /** Everybody to whom a ticket can be offered. */
    static final List<String> TEAMS = Stream.concat(Stream.of(Pool.values()).map(Pool::group), Stream.of(MANAGERS))
            .toList();

    static final Offer NOBODY_YET = new Offer("", 0, null);

    List<String> pools() {
        return offeredTo.isEmpty() ? List.of() : Arrays.asList(offeredTo.split(",", -1));
    }

    /** As the routing table says; where the ticket was escalated before, those who then had it keep it. */
    Offer routed(List<String> routed) {
        var pools = new ArrayList<>(routed);
        if (escalationLevel > 0) {
            pools().stream().filter(pool -> !pools.contains(pool)).forEach(pools::add);
        }
        return new Offer(String.join(",", pools), escalationLevel, assignee);
    }

    /** Nobody acted: one level up, and to the next of {@code here} too, or to the managers after the last. */
    Offer escalated(List<String> here) {
        var pools = new ArrayList<>(pools());
        next(here).ifPresent(pools::add);
        return new Offer(String.join(",", pools), escalationLevel + 1, assignee);
    }

    /** A person handed it on: to somebody by name, else to the next of {@code here}. */
    Offer handedOn(List<String> here, @Nullable String person) {
        var pools = person == null ? next(here).orElse(MANAGERS) : offeredTo;
        return new Offer(pools, escalationLevel, person);
    }

    /** What this one adds to the one before, as the journal says it. */
    String since(Offer before) {
        var added =
                pools().stream().filter(pool -> !before.pools().contains(pool)).toList();
        var whom = String.join(", ", added.isEmpty() ? pools() : added);
        return "niveau d'escalade " + escalationLevel + (added.isEmpty() ? ", relance de " : ", offert aussi à ")
                + whom;
    }

    Offer heldBy(@Nullable String person) {
        return new Offer(offeredTo, escalationLevel, person);
    }

    private Optional<String> next(List<String> here) {
        var candidates = new ArrayList<>(here);
        candidates.add(MANAGERS);
        return candidates.stream().filter(pool -> !pools().contains(pool)).findFirst();
    }
}
