package fr.vigie.watch;

import fr.vigie.coverage.Coverage;
import fr.vigie.coverage.Hole;
import fr.vigie.coverage.HoleSpan;
import fr.vigie.coverage.Pool;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Which teams are due at this moment while nobody stands in their rota. */
@Component
class CoverageMeters {

    private final Coverage coverage;
    private final Clock clock;
    private volatile Set<Pool> empty = Set.of();

    CoverageMeters(Coverage coverage, MeterRegistry registry, Clock clock) {
        this.coverage = coverage;
        this.clock = clock;
        for (var pool : Pool.values()) {
            Gauge.builder("vigie.coverage.empty", () -> empty.contains(pool) ? 1 : 0)
                    .description("1 where a team is due now and nobody stands in its rota")
                    .tag("pool", pool.group())
                    .register(registry);
        }
    }

    @Scheduled(fixedDelayString = "PT15S")
    void look() {
        var now = clock.instant();
        empty = coverage.holes(now, now.plusSeconds(1)).stream()
                .filter(hole -> hole.kind() == Hole.UNPLANNED)
                .map(HoleSpan::pool)
                .collect(Collectors.toUnmodifiableSet());
    }
}
