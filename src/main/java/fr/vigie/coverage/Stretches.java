package fr.vigie.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lays the hours in which a pool is due beside the people who take turns in it; the events of every client count. */
record Stretches(Events events, Rota rota) {

    /** Clipped to the span, in the order of time, a new one wherever other people come. */
    List<Stretch> of(Pool pool, Instant from, Instant to) {
        var found = new ArrayList<Stretch>();
        for (var at = from; at.isBefore(to); ) {
            var next = earlier(nextCut(pool, at), to);
            if (events.calendarForAll().isOn(pool.slot(), at)) {
                add(found, new Stretch(at, next, peopleAt(pool, at), lacks(pool, at)));
            }
            at = next;
        }
        return found;
    }

    /** Whether nobody is named for this pool, were it due; at events, for one of them at least. */
    boolean lacks(Pool pool, Instant at) {
        return rota.turnAt(pool, at).people().isEmpty()
                && (pool != Pool.EVENT_ON_CALL
                        || events.at(at).stream()
                                .anyMatch(event -> event.people().isEmpty()));
    }

    private List<String> peopleAt(Pool pool, Instant at) {
        var turn = rota.turnAt(pool, at).people();
        if (pool != Pool.EVENT_ON_CALL) {
            return turn;
        }
        return events.at(at).stream()
                .flatMap(event -> event.people().isEmpty() ? turn.stream() : event.people().stream())
                .distinct()
                .toList();
    }

    private Instant nextCut(Pool pool, Instant at) {
        return Stream.of(
                        events.calendarForAll().nextChange(at),
                        events.nextChange(at),
                        rota.turnAt(pool, at).until())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static void add(List<Stretch> found, Stretch next) {
        int last = found.size() - 1;
        if (last >= 0 && found.get(last).goesOnAs(next)) {
            found.set(last, found.get(last).until(next.to()));
        } else {
            found.add(next);
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
