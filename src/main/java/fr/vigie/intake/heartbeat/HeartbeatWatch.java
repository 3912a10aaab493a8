package fr.vigie.intake.heartbeat;

import fr.vigie.intake.IntakeSettings;
import fr.vigie.intake.OwnStart;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks again and again which monitors no longer call. */
@Component
class HeartbeatWatch {

    private static final Logger log = LoggerFactory.getLogger(HeartbeatWatch.class);

    private final HeartbeatRows rows;
    private final HeartbeatDesk desk;
    private final IntakeSettings settings;
    private final OwnStart start;
    private final Clock clock;

    HeartbeatWatch(HeartbeatRows rows, HeartbeatDesk desk, IntakeSettings settings, OwnStart start, Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.settings = settings;
        this.start = start;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT15S", initialDelayString = "PT15S")
    void look() {
        settings.heartbeats().forEach(rows::expect);
        var now = clock.instant();
        missed().forEach(silent -> {
            try {
                desk.missed(silent, now);
            } catch (RuntimeException failed) { // the others are looked at all the same
                log.error("That {} no longer calls could not be reported; it is tried again", silent.name(), failed);
            }
        });
    }

    private List<Heartbeat> missed() {
        var now = clock.instant();
        return rows.all().stream()
                .filter(one -> one.isToBeTold(start.at(), now))
                .toList();
    }
}
