package fr.vigie.board;

import fr.vigie.board.Board.Watch;
import fr.vigie.coverage.Anomalies;
import fr.vigie.coverage.Coverage;
import fr.vigie.coverage.Duty;
import fr.vigie.coverage.Hole;
import fr.vigie.coverage.Pool;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who answers now, and what somebody should mend. */
@Component
class Surroundings {

    private static final Duration AHEAD = Duration.ofDays(7);

    private final Coverage coverage;
    private final List<Anomalies> anomalies;

    Surroundings(Coverage coverage, List<Anomalies> anomalies) {
        this.coverage = coverage;
        this.anomalies = anomalies;
    }

    /**
     * The teams that are due, in the order in which they are asked; those on site of events last, as they are there for
     * their clients alone.
     */
    List<Watch> duty(Instant now, Map<String, String> names) {
        var hours = Hours.at(now);
        var here = coverage.dutyAt(now, null);
        var due = coverage.poolsAt(now, null).stream().map(pool -> {
            var own = here.stream().filter(duty -> duty.pool() == pool).toList();
            var until =
                    own.stream().map(Duty::until).min(Instant::compareTo).orElseGet(() -> coverage.until(now, null));
            return new Watch(pool.label(), names(own.stream().map(Duty::person).toList(), names), hours.until(until));
        });
        var onSite = coverage.stretches(Pool.EVENT_ON_CALL, now, hours.end()).stream()
                .filter(stretch -> !stretch.from().isAfter(now))
                .map(stretch -> new Watch(
                        Pool.EVENT_ON_CALL.label(), names(stretch.people(), names), hours.until(stretch.to())));
        return Stream.concat(due, onSite).toList();
    }

    /** Whether no technical team is due now, as the contract says. */
    boolean isPlannedHole(Instant now) {
        return coverage.hole(now, null) == Hole.PLANNED;
    }

    /** In French, what is wrong now before what will be. */
    List<String> worries(Instant now) {
        var hours = Hours.at(now);
        var holes = coverage.holes(now, now.plus(AHEAD)).stream()
                .filter(hole -> hole.kind() == Hole.UNPLANNED)
                .map(hole -> "Trou : " + hole.pool().label() + ", " + hours.span(hole.from(), hole.to())
                        + ", personne n'est nommé.");
        return Stream.concat(anomalies.stream().flatMap(each -> each.sentences().stream()), holes)
                .toList();
    }

    private static List<String> names(List<String> accounts, Map<String, String> names) {
        return accounts.stream()
                .map(account -> names.getOrDefault(account, account))
                .toList();
    }
}
