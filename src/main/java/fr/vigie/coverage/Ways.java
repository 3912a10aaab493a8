package fr.vigie.coverage;

import fr.vigie.client.Carrier;
import fr.vigie.client.Language;
import fr.vigie.coverage.PagingSettings.Team;
import fr.vigie.notice.Addressee;
import fr.vigie.notice.Couriers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses among the ways that are open to a team and to its people. */
@Component
class Ways {

    /** What is most urgent goes by two ways that have nothing in common: our own platform may be what is down. */
    private static final int WHEN_URGENT = 2;

    private final PagingSettings settings;
    private final Couriers couriers;

    Ways(PagingSettings settings, Couriers couriers) {
        this.settings = settings;
        this.couriers = couriers;
    }

    /** To the people of a team who are on duty, and to what the team shares. */
    Set<Addressee> to(String group, List<Person> onDuty, boolean urgent) {
        var team = team(group);
        var own = onDuty.stream().filter(person -> !person.carriers().isEmpty()).toList();
        var others =
                onDuty.stream().filter(person -> person.carriers().isEmpty()).toList();
        var found = new LinkedHashSet<Addressee>();
        own.forEach(person -> found.addAll(to(Optional.of(person), group, urgent)));
        for (var way : chosen(
                team.carriers(),
                urgent,
                way -> !addresses(way, group, team, others).isEmpty())) {
            addresses(way, group, team, others).forEach(address -> found.add(addressee(way, address)));
        }
        return found;
    }

    /** To one person; by the pager of the team where nothing is known of this person. */
    Set<Addressee> to(Optional<Person> person, String group, boolean urgent) {
        var team = team(group);
        var wanted =
                person.map(Person::carriers).filter(ways -> !ways.isEmpty()).orElse(team.carriers());
        return chosen(wanted, urgent, way -> address(way, person, group, team) != null).stream()
                .map(way -> addressee(way, Objects.requireNonNull(address(way, person, group, team))))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static @Nullable String address(Carrier way, Optional<Person> person, String group, Team team) {
        return way == Carrier.PAGER
                ? pager(group, team)
                : person.map(known -> known.address(way)).orElse(null);
    }

    private List<Carrier> chosen(List<Carrier> wanted, boolean urgent, Predicate<Carrier> reaches) {
        var open = Stream.of(Carrier.PAGER, Carrier.MAIL, Carrier.SMS)
                .filter(way -> couriers.of(way).isPresent() && reaches.test(way))
                .toList();
        if (wanted.isEmpty()) {
            return open;
        }
        var named = wanted.stream().distinct().filter(open::contains).toList();
        var others = open.stream().filter(way -> !named.contains(way));
        return Stream.concat(named.stream(), others.limit(urgent ? Math.max(0, WHEN_URGENT - named.size()) : 0))
                .toList();
    }

    private static List<String> addresses(Carrier way, String group, Team team, List<Person> onDuty) {
        return switch (way) {
            case PAGER -> List.of(pager(group, team));
            case MAIL -> shared(onDuty, way, team.email(), true);
            case SMS -> shared(onDuty, way, team.mobile(), false);
            case CHAT, WEBHOOK -> List.of();
        };
    }

    private static List<String> shared(List<Person> onDuty, Carrier way, @Nullable String shared, boolean sharedToo) {
        var addresses = new ArrayList<String>();
        onDuty.stream()
                .map(person -> person.address(way))
                .filter(Objects::nonNull)
                .forEach(addresses::add);
        if (shared != null && (sharedToo || addresses.isEmpty())) {
            addresses.add(shared);
        }
        return addresses.stream().distinct().toList();
    }

    private Team team(String group) {
        return settings.teams().getOrDefault(group, new Team(List.of(), null, null, null));
    }

    private static String pager(String group, Team team) {
        return Objects.requireNonNullElse(team.pager(), group);
    }

    private static Addressee addressee(Carrier way, String address) {
        return new Addressee(way, address, Language.FR);
    }
}
