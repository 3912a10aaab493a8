package fr.vigie.incident;

import fr.vigie.coverage.Coverage;
import fr.vigie.coverage.Pool;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The teams that are there for a ticket's client at this moment, as engine groups. */
@Component
class TeamsHere {

    private final Coverage coverage;
    private final Clock clock;

    TeamsHere(Coverage coverage, Clock clock) {
        this.coverage = coverage;
        this.clock = clock;
    }

    /** All of them, the first asked first. */
    List<String> of(Incident incident) {
        return coverage.poolsAt(clock.instant(), incident.facts().client()).stream()
                .map(Pool::group)
                .toList();
    }

    /**
     * Those of a routing table that are there, and those who lead where what it is about is for few to know.
     *
     * @param routed engine groups, separated by commas
     */
    List<String> among(String routed, Incident incident) {
        var here = of(incident);
        var named = Arrays.stream(routed.split(",", -1))
                .map(String::strip)
                .filter(pool -> here.contains(pool) || pool.equals(Offer.MANAGERS))
                .toList();
        // a table that names nobody who is there must not hide a ticket
        var teams = named.isEmpty() ? here : named;
        // what few may read is theirs to take too
        return incident.standing().restricted()
                ? Stream.concat(teams.stream(), Stream.of(Offer.MANAGERS))
                        .distinct()
                        .toList()
                : teams;
    }

    /** The same as {@link #relief}, for whom a team without anybody in its rota is as good as gone. */
    Relief staffed(Incident incident) {
        var now = clock.instant();
        var staffed = coverage.dutyAt(now, incident.facts().client()).stream()
                .map(duty -> duty.pool().group())
                .distinct()
                .toList();
        return new Relief(incident, staffed, now);
    }

    /** What becomes of this ticket now. */
    Relief relief(Incident incident) {
        return new Relief(incident, of(incident), clock.instant());
    }
}
