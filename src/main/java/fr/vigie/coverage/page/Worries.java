package fr.vigie.coverage.page;

import fr.vigie.coverage.Anomalies;
import fr.vigie.coverage.Hole;
import fr.vigie.coverage.HoleSpan;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody should mend, the first few in sight.
 *
 * @param first the next ones
 * @param rest  the others, folded away
 */
record Worries(List<String> first, List<String> rest) {

    private static final int IN_SIGHT = 5;

    static Worries of(List<HoleSpan> holes, List<Anomalies> anomalies, Instant now, Said said) {
        var all = Stream.concat(
                        anomalies.stream().flatMap(each -> each.sentences().stream()),
                        holes.stream()
                                .filter(hole -> hole.kind() == Hole.UNPLANNED
                                        && hole.to().isAfter(now))
                                .map(hole -> "Trou : " + hole.pool().label() + ", "
                                        + said.span(hole.from().isBefore(now) ? now : hole.from(), hole.to())
                                        + ", personne n'est nommé."))
                .toList();
        int cut = Math.min(IN_SIGHT, all.size());
        return new Worries(all.subList(0, cut), all.subList(cut, all.size()));
    }

    /** Whether there is anything. */
    boolean any() {
        return !first.isEmpty();
    }

    /** Whether some are folded away. */
    boolean more() {
        return !rest.isEmpty();
    }

    /** How many are folded away. */
    int others() {
        return rest.size();
    }
}
