package fr.vigie.engine.stage;

import fr.vigie.rehearsal.Watch;
import fr.vigie.servicetime.ServiceCalendar;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who is there, by the rota, and how many tickets each has in hand; managers and the last resort are always there. */
class Team {

    static final String MANAGERS = "managers";
    static final String LAST_RESORT = "last-resort";

    private final Map<String, NavigableMap<Instant, Watch>> rota = new LinkedHashMap<>();
    private final Map<String, Integer> inHand = new HashMap<>();
    private final int atOnce;

    Team(List<Watch> watches, int atOnce) {
        this.atOnce = atOnce;
        watches.forEach(watch ->
                rota.computeIfAbsent(watch.pool(), pool -> new TreeMap<>()).put(watch.from(), watch));
    }

    /** The pools that are due, in the order of offer. */
    List<String> poolsAt(Instant at) {
        return rota.keySet().stream()
                .filter(pool -> watchAt(pool, at).isPresent())
                .toList();
    }

    /** Those of a pool who are there; nobody outside its hours. */
    List<String> onDuty(String pool, Instant at) {
        if (pool.equals(MANAGERS) || pool.equals(LAST_RESORT)) {
            return List.of(pool);
        }
        return watchAt(pool, at).map(Watch::people).orElse(List.of());
    }

    /** The same; where a pool has nobody, whoever is called then. */
    List<String> orLastResort(String pool, Instant at) {
        var people = onDuty(pool, at);
        return people.isEmpty() ? List.of(LAST_RESORT) : people;
    }

    /** Whether somebody is there who can act: neither hours without cover nor a pool that is due and has nobody. */
    boolean isThere(Instant at, ServiceCalendar hours) {
        return hours.isCovered(at)
                && poolsAt(at).stream().noneMatch(pool -> onDuty(pool, at).isEmpty());
    }

    /** Those who come next in the rota of a pool; nobody where no later turn brings another. */
    List<String> nextOf(String pool, Instant at) {
        var now = onDuty(pool, at);
        return watches(pool).tailMap(at, false).values().stream()
                .map(watch -> watch.people().stream()
                        .filter(person -> !now.contains(person))
                        .toList())
                .filter(others -> !others.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Who of these pools can take one more ticket. */
    Stream<String> free(Collection<String> pools, Instant at) {
        return pools.stream()
                .flatMap(pool -> onDuty(pool, at).stream())
                .distinct()
                .filter(person -> busy(person) < atOnce);
    }

    int busy(String person) {
        return inHand.getOrDefault(person, 0);
    }

    void takes(String person) {
        inHand.merge(person, 1, Integer::sum);
    }

    void leaves(String person) {
        inHand.merge(person, -1, Integer::sum);
    }

    private Optional<Watch> watchAt(String pool, Instant at) {
        return Optional.ofNullable(watches(pool).floorEntry(at))
                .map(Map.Entry::getValue)
                .filter(watch -> watch.covers(at));
    }

    private NavigableMap<Instant, Watch> watches(String pool) {
        return rota.getOrDefault(pool, new TreeMap<>());
    }
}
