package fr.vigie.watch;

import fr.vigie.incident.Channel;
import fr.vigie.incident.EntryKind;
import fr.vigie.incident.IncidentMoved;
import fr.vigie.incident.IncidentView;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The contract in figures: how long until a ticket, until a person acted, until the service was back, and which deadlines
 * were kept. Each is registered at start, so that a scraper sees zeros before the first incident.
 */
@Component
class Meters {

    private final MeterRegistry registry;

    Meters(MeterRegistry registry) {
        this.registry = registry;
        for (int priority = 1; priority <= 5; priority++) {
            for (var channel : Channel.values()) {
                acknowledgement(priority, channel);
                reaction(priority, channel);
                restoration(priority, channel);
            }
            deadlines("reaction", priority, true);
            deadlines("reaction", priority, false);
            deadlines("acknowledgement", priority, true);
            deadlines("acknowledgement", priority, false);
        }
    }

    @EventListener
    void count(IncidentMoved moved) {
        AfterCommit.count(() -> record(moved.what(), moved.incident(), moved.at()));
    }

    private void record(EntryKind what, IncidentView incident, Instant at) {
        var priority = incident.priority();
        var channel = incident.channel();
        // one that comes back from another incident is opened, and acted on, once more: the first time counted
        if (priority == null
                || what == EntryKind.OPENED && !at.equals(incident.openedAt())
                || what == EntryKind.ENGAGED && !at.equals(incident.intervenedAt())) {
            return;
        }
        switch (what) {
            case OPENED -> {
                acknowledgement(priority, channel).record(between(incident.notifiedAt(), incident.openedAt()));
                deadlines("acknowledgement", priority, kept(incident.acknowledgedInTime()))
                        .increment();
            }
            case ENGAGED -> {
                reaction(priority, channel).record(between(incident.openedAt(), incident.intervenedAt()));
                deadlines("reaction", priority, kept(incident.intervenedInTime()))
                        .increment();
            }
            // a client may refuse a restoration: the last one counts
            case CLOSED -> restoration(priority, channel).record(between(incident.openedAt(), incident.restoredAt()));
            default -> {}
        }
    }

    private Timer acknowledgement(int priority, Channel channel) {
        return timer("vigie.acknowledgement", "From the notification of a failure to its ticket", priority, channel);
    }

    private Timer reaction(int priority, Channel channel) {
        return timer("vigie.reaction", "From the ticket to the first act of a person", priority, channel);
    }

    private Timer restoration(int priority, Channel channel) {
        return timer("vigie.restoration", "From the ticket to the restored service", priority, channel);
    }

    private Timer timer(String name, String description, int priority, Channel channel) {
        return Timer.builder(name)
                .description(description)
                .serviceLevelObjectives(Spans.human())
                .tag("priority", String.valueOf(priority))
                .tag("channel", channel.name())
                .register(registry);
    }

    private Counter deadlines(String clock, int priority, boolean kept) {
        return Counter.builder("vigie.deadlines")
                .description("Deadlines by whether a person acted in time")
                .tag("clock", clock)
                .tag("priority", String.valueOf(priority))
                .tag("kept", String.valueOf(kept))
                .register(registry);
    }

    private static boolean kept(@Nullable Boolean inTime) {
        return Boolean.TRUE.equals(inTime);
    }

    private static Duration between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? Duration.ZERO : Duration.between(from, to);
    }
}
