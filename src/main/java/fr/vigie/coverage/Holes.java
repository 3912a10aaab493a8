package fr.vigie.coverage;

import fr.vigie.servicetime.ServiceCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for the people who are missing, by hours and rota. */
record Holes(ServiceCalendar calendar, Rota rota) {

    /** Somebody who is missing. */
    private record Missing(Pool pool, Hole kind) {}

    Hole at(Instant at) {
        var kinds = missingAt(at).stream().map(Missing::kind).collect(Collectors.toSet());
        if (kinds.contains(Hole.UNPLANNED)) {
            return Hole.UNPLANNED;
        }
        return kinds.isEmpty() ? Hole.NONE : Hole.PLANNED;
    }

    /** Every hole, clipped to the span, in the order of their starts. */
    List<HoleSpan> between(Instant from, Instant to) {
        var closed = new ArrayList<HoleSpan>();
        Map<Missing, Instant> open = new LinkedHashMap<>();
        for (var cut : cuts(from, to)) {
            var missing = missingAt(cut);
            close(open, missing, cut, closed);
            missing.forEach(who -> open.putIfAbsent(who, cut));
        }
        close(open, Set.of(), to, closed);
        closed.sort(Comparator.comparing(HoleSpan::from).thenComparing(HoleSpan::pool));
        return closed;
    }

    private static void close(Map<Missing, Instant> open, Set<Missing> still, Instant at, List<HoleSpan> closed) {
        open.forEach((who, since) -> {
            if (!still.contains(who)) {
                closed.add(new HoleSpan(since, at, who.pool(), who.kind()));
            }
        });
        open.keySet().retainAll(still);
    }

    /** Where anything may change; nothing does between two of them. */
    private Set<Instant> cuts(Instant from, Instant to) {
        var cuts = new TreeSet<Instant>();
        for (var at = from; at.isBefore(to); at = calendar.nextChange(at)) {
            cuts.add(at);
        }
        rota.startsBetween(from, to).forEach(cuts::add);
        return cuts;
    }

    private Set<Missing> missingAt(Instant at) {
        var unplanned = Stream.of(Pool.values())
                .filter(pool -> calendar.isOn(pool.slot(), at))
                .filter(pool -> rota.turnAt(pool, at).isEmpty())
                .map(pool -> new Missing(pool, Hole.UNPLANNED));
        boolean nobodyIsDue = !calendar.isBusinessHours(at) && !calendar.isOnCall(at);
        var planned = nobodyIsDue ? Stream.of(new Missing(Pool.ON_CALL, Hole.PLANNED)) : Stream.<Missing>empty();
        return Stream.concat(unplanned, planned).collect(Collectors.toSet());
    }
}
