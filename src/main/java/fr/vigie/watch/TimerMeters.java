package fr.vigie.watch;

import fr.vigie.incident.EntryKind;
import fr.vigie.incident.IncidentMoved;
import fr.vigie.incident.IncidentView;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long after a missed deadline its escalation began: the lateness of the engine's timers where it matters. */
@Component
class TimerMeters {

    private final Timer lateness;
    private final JdbcClient database;
    private final Clock clock;

    TimerMeters(MeterRegistry registry, JdbcClient database, Clock clock) {
        this.lateness = Timer.builder("vigie.timer.lateness")
                .description("From a missed deadline to the first escalation that it set off")
                .serviceLevelObjectives(Spans.machine())
                .register(registry);
        this.database = database;
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

    /** A timer that was set when the promise was over already is not late by all of that. */
    private Instant due(IncidentView incident) {
        var promise = incident.interveneBy() == null ? incident.acknowledgeBy() : incident.interveneBy();
        var set = set(incident.reference());
        return set.isAfter(promise) ? set : promise;
    }

    private Instant set(String reference) {
        return database.sql("""
                        select coalesce(max(at), '-infinity') from journal where incident = ?
                        and kind in ('REPORTED', 'OPENED', 'DETACHED', 'REOPENED', 'PRIORITY_CHANGED', 'DEADLINE_MOVED')""")
                .param(reference)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
