package fr.vigie.coverage;

import fr.vigie.servicetime.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When the watch passes from some people to others, events of every client included. */
record Watches(Events events, Rota rota) {

    private static final int MOST_STATES = 100;

    /** The next instant, strictly after {@code at}, from which for somebody other pools or other people answer. */
    Instant nextHandover(Instant at) {
        var before = answering(at);
        var next = nextCut(at);
        while (answering(next).equals(before)) {
            next = nextCut(next);
        }
        return next;
    }

    List<Pool> incoming(Instant since, Instant now) {
        var states = statesBetween(since, now);
        var here = states.get(states.size() - 1);
        return Stream.of(Pool.values())
                .filter(pool -> here.slots().contains(pool.slot()))
                .filter(pool -> states.stream().anyMatch(before -> here.isNews(pool, before)))
                .toList();
    }

    /** How it was at {@code since}, how it changed, and how it is now: a node may have been down for several slots. */
    private List<Answering> statesBetween(Instant since, Instant now) {
        var states = new ArrayList<>(List.of(answering(since)));
        for (var at = nextHandover(since); !at.isAfter(now) && states.size() < MOST_STATES; at = nextHandover(at)) {
            states.add(answering(at));
        }
        states.add(answering(now));
        return states;
    }

    private record Answering(Set<Slot> slots, List<Event> events, Map<Pool, List<String>> people) {

        List<String> in(Pool pool) {
            return people.getOrDefault(pool, List.of());
        }

        boolean isNews(Pool pool, Answering before) {
            return !before.slots.contains(pool.slot())
                    || !before.in(pool).equals(in(pool))
                    || comesFirst(pool) && !before.comesFirst(pool);
        }

        private boolean comesFirst(Pool pool) {
            return slots.iterator().next() == pool.slot();
        }
    }

    private Answering answering(Instant at) {
        var slots = events.calendarForAll().slotsAt(at);
        var people = Stream.of(Pool.values())
                .filter(pool -> slots.contains(pool.slot()))
                .collect(Collectors.toMap(
                        Function.identity(), pool -> rota.turnAt(pool, at).people()));
        return new Answering(slots, events.at(at), people);
    }

    /** Where anything may change next; nothing does before. */
    Instant nextCut(Instant at) {
        return Stream.concat(
                        Stream.of(events.calendarForAll().nextChange(at), events.nextChange(at)),
                        Stream.of(Pool.values())
                                .map(pool -> rota.turnAt(pool, at).until()))
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
