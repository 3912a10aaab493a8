package fr.vigie.intake.heartbeat;

import fr.vigie.intake.IntakeSettings;
import fr.vigie.intake.OwnStart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks again and again which monitors no longer call. */
@Component
class HeartbeatWatch {

    private static final Logger log = LoggerFactory.getLogger(HeartbeatWatch.class);

    /** Whoever comes so much later than it should stood still, and heard nobody. */
    private static final Duration STOOD_STILL = Duration.ofMinutes(1);

    private final HeartbeatRows rows;
    private final HeartbeatDesk desk;
    private final IntakeSettings settings;
    private final OwnStart start;
    private final Clock clock;

    /** When it looked last and saw; null where it saw nothing. */
    private @Nullable Instant looked;

    private Instant seeingSince = Instant.MIN;

    HeartbeatWatch(HeartbeatRows rows, HeartbeatDesk desk, IntakeSettings settings, OwnStart start, Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.settings = settings;
        this.start = start;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT15S", initialDelayString = "PT15S")
    void look() {
        // of before anything is asked: an answer that takes long makes nobody late
        var now = clock.instant();
        var listening = listeningSince(now);
        looked = null;
        settings.heartbeats().forEach(rows::expect);
        var all = rows.all();
        looked = now;
        all.stream().filter(one -> one.isToBeTold(listening, now)).forEach(silent -> {
            try {
                desk.missed(silent, now);
            } catch (RuntimeException failed) { // the others are looked at all the same
                log.error("That {} no longer calls could not be reported; it is tried again", silent.name(), failed);
            }
        });
    }

    /** Without a database, or on a machine that stands still, calls are in vain as they are before the start. */
    private Instant listeningSince(Instant now) {
        if (looked == null || now.isBefore(looked) || now.isAfter(looked.plus(STOOD_STILL))) {
            seeingSince = now;
        }
        return seeingSince.isAfter(start.at()) ? seeingSince : start.at();
    }
}
