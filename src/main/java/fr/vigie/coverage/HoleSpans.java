package fr.vigie.coverage;

import fr.vigie.coverage.Holes.Missing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Joins who is missing at one instant and the next into stretches of time. */
final class HoleSpans {

    private final List<HoleSpan> closed = new ArrayList<>();
    private final Map<Missing, Instant> open = new LinkedHashMap<>();

    private HoleSpans() {}

    /**
     * Every hole, clipped to the span, in the order of their starts.
     *
     * @param next    where anything may change after an instant
     * @param missing who is missing from an instant on, until there
     */
    static List<HoleSpan> between(
            Instant from, Instant to, UnaryOperator<Instant> next, Function<Instant, Set<Missing>> missing) {
        var spans = new HoleSpans();
        for (var at = from; at.isBefore(to); at = next.apply(at)) {
            spans.meet(at, missing.apply(at));
        }
        spans.meet(to, Set.of());
        spans.closed.sort(Comparator.comparing(HoleSpan::from).thenComparing(HoleSpan::pool));
        return spans.closed;
    }

    private void meet(Instant at, Set<Missing> missing) {
        open.forEach((who, since) -> {
            if (!missing.contains(who)) {
                closed.add(new HoleSpan(since, at, who.pool(), who.kind()));
            }
        });
        open.keySet().retainAll(missing);
        missing.forEach(who -> open.putIfAbsent(who, at));
    }
}
