package fr.vigie.coverage;

import fr.vigie.client.Carrier;
import fr.vigie.client.Language;
import fr.vigie.notice.Addressee;
import fr.vigie.notice.Couriers;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By which addresses a team is paged at an instant. */
@Component
public class Paging {

    /** What is most urgent goes by two ways that have nothing in common: our own platform may be what is down. */
    private static final int WAYS_WHEN_URGENT = 2;

    private final Coverage coverage;
    private final PagingSettings settings;
    private final Couriers couriers;
    private final LastResort lastResort;

    Paging(Coverage coverage, PagingSettings settings, Couriers couriers, LastResort lastResort) {
        this.coverage = coverage;
        this.settings = settings;
        this.couriers = couriers;
        this.lastResort = lastResort;
    }

    /**
     * Whom to page so that these teams know.
     *
     * @param groups engine groups
     * @param client whose events count, or null
     * @param urgent by two independent ways each, where there are two
     */
    public Set<Addressee> of(Collection<String> groups, Instant at, @Nullable String client, boolean urgent) {
        return groups.stream()
                .flatMap(group -> of(group, at, client, urgent).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The contact for when nobody of ours is there: priorities 1 and 2 in a hole go to them at once. */
    public Set<Addressee> lastResortAt(Instant at, @Nullable String client) {
        return coverage.hole(at, client) == Hole.NONE ? Set.of() : lastResort.addressees();
    }

    private Set<Addressee> of(String group, Instant at, @Nullable String client, boolean urgent) {
        var team = settings.teams().getOrDefault(group, new PagingSettings.Team(List.of(), null, null, null));
        var onDuty = onDuty(group, at, client);
        var ways = ways(
                team,
                urgent,
                carrier -> !addresses(carrier, group, team, onDuty).isEmpty());
        var found = ways.stream()
                .flatMap(carrier -> addresses(carrier, group, team, onDuty).stream()
                        .map(address -> new Addressee(carrier, address, Language.FR)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        // no way at all is a fact that must be seen: as a page that can't be delivered, and by the last resort
        return found.isEmpty() ? lastResort.orPager(group) : found;
    }

    private List<Carrier> ways(PagingSettings.Team team, boolean urgent, Function<Carrier, Boolean> reaches) {
        var open = Stream.of(Carrier.PAGER, Carrier.MAIL, Carrier.SMS)
                .filter(carrier -> couriers.of(carrier).isPresent() && reaches.apply(carrier))
                .toList();
        if (team.carriers().isEmpty()) {
            return open;
        }
        var named = team.carriers().stream().distinct().filter(open::contains).toList();
        var others = open.stream().filter(carrier -> !named.contains(carrier));
        return Stream.concat(named.stream(), others.limit(urgent ? Math.max(0, WAYS_WHEN_URGENT - named.size()) : 0))
                .toList();
    }

    private static List<String> addresses(
            Carrier carrier, String group, PagingSettings.Team team, List<PagingSettings.Person> onDuty) {
        return switch (carrier) {
            case PAGER -> List.of(Objects.requireNonNullElse(team.pager(), group));
            case MAIL -> of(onDuty, PagingSettings.Person::email, team.email(), true);
            case SMS -> of(onDuty, PagingSettings.Person::mobile, team.mobile(), false);
            case CHAT -> List.of();
        };
    }

    private static List<String> of(
            List<PagingSettings.Person> onDuty,
            Function<PagingSettings.Person, @Nullable String> address,
            @Nullable String shared,
            boolean sharedToo) {
        var own = onDuty.stream().map(address).filter(Objects::nonNull).toList();
        var wanted = shared != null && (sharedToo || own.isEmpty()) ? Stream.of(shared) : Stream.<String>empty();
        return Stream.concat(own.stream(), wanted).distinct().toList();
    }

    private List<PagingSettings.Person> onDuty(String group, Instant at, @Nullable String client) {
        var accounts = coverage.dutyAt(at, client).stream()
                .filter(duty -> duty.pool().group().equals(group))
                .map(Duty::person)
                .toList();
        return settings.people().stream()
                .filter(person -> accounts.contains(person.account()))
                .toList();
    }
}
