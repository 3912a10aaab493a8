package fr.vigie.coverage;

import fr.vigie.notice.Addressee;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By which addresses a team, or somebody of it, is paged at an instant. */
@Component
public class Paging {

    private final Rosters rosters;
    private final Ways ways;
    private final LastResort lastResort;

    Paging(Rosters rosters, Ways ways, LastResort lastResort) {
        this.rosters = rosters;
        this.ways = ways;
        this.lastResort = lastResort;
    }

    /**
     * Whom to page so that these teams know: those of them who are on duty, and what their team shares.
     *
     * @param groups engine groups
     * @param client whose events count, or null
     * @param urgent by two independent ways each, where there are two
     */
    public Set<Addressee> of(Collection<String> groups, Instant at, @Nullable String client, boolean urgent) {
        var roster = rosters.current();
        var onDuty = roster.dutyAt(at, client);
        return groups.stream()
                .flatMap(group -> of(group, onDuty, roster, urgent).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Whom to page so that those know who come next in the rotas of the teams that are there; nobody where a rota has no
     * second person.
     */
    public Set<Addressee> nextOf(Collection<String> groups, Instant at, @Nullable String client, boolean urgent) {
        var roster = rosters.current();
        return roster.poolsAt(at, client).stream()
                .filter(pool -> groups.contains(pool.group()))
                .flatMap(pool -> roster.nextInRota(pool, at, List.of()).stream()
                        .flatMap(account -> ways.to(roster.person(account), pool.group(), urgent).stream()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * How to page somebody by name, on duty or not: by their own ways, else by those of the first of their teams.
     *
     * @param urgent by two independent ways, where there are two
     */
    public Set<Addressee> to(Member person, boolean urgent) {
        var group = Staff.TEAMS.stream()
                .filter(person.groups()::contains)
                .findFirst()
                .orElse(Staff.MANAGERS);
        var found = ways.to(rosters.current().person(person.account()), group, urgent);
        return found.isEmpty() ? lastResort.orPager(group) : found;
    }

    /** The contact for when nobody of ours is there: priorities 1 and 2 in a hole go to them at once. */
    public Set<Addressee> lastResortAt(Instant at, @Nullable String client) {
        return rosters.current().hole(at, client) == Hole.NONE ? Set.of() : lastResort.addressees();
    }

    /** The contact for when everybody was asked and nobody acts. */
    public Set<Addressee> lastResort() {
        return lastResort.addressees();
    }

    private Set<Addressee> of(String group, List<Duty> onDuty, Roster roster, boolean urgent) {
        var people = onDuty.stream()
                .filter(duty -> duty.pool().group().equals(group))
                .flatMap(duty -> roster.person(duty.person()).stream())
                .toList();
        var found = ways.to(group, people, urgent);
        // no way at all is a fact that must be seen: as a page that can't be delivered, and by the last resort
        return found.isEmpty() ? lastResort.orPager(group) : found;
    }
}
