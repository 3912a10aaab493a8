package fr.vigie.watch;

import fr.vigie.incident.EntryKind;
import fr.vigie.incident.IncidentMoved;
import fr.vigie.incident.IncidentView;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How long after a missed deadline its escalation began: the lateness of the engine's timers where it matters. */
@Component
class TimerMeters {

    private final Timer lateness;
    private final Clock clock;

    TimerMeters(MeterRegistry registry, Clock clock) {
        this.lateness = Timer.builder("vigie.timer.lateness")
                .description("From a missed deadline to the first escalation that it set off")
                .serviceLevelObjectives(Spans.machine())
                .register(registry);
        this.clock = clock;
    }

    @EventListener
    void count(IncidentMoved moved) {
        // later levels follow from the first, not from the deadline
        if (moved.what() == EntryKind.ESCALATED && moved.incident().escalationLevel() == 1) {
            var late = Duration.between(due(moved.incident()), clock.instant());
            AfterCommit.count(() -> lateness.record(late));
        }
    }

    private static Instant due(IncidentView incident) {
        return incident.interveneBy() == null ? incident.acknowledgeBy() : incident.interveneBy();
    }
}
