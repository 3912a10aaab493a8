package fr.vigie.incident;

import fr.vigie.coverage.Pool;
import java.util.Collection;
import java.util.stream.Collectors;

/** What a French sentence calls the teams that have a ticket. */
class TeamNames {

    private TeamNames() {}

    /** @param groups of the engine */
    static String of(Collection<String> groups) {
        return groups.stream().map(TeamNames::of).collect(Collectors.joining(", "));
    }

    private static String of(String group) {
        return group.equals(Offer.MANAGERS)
                ? "responsables"
                : Pool.ofGroup(group).map(Pool::label).orElse(group);
    }
}
