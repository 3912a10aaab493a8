package fr.vigie.privacy;

import fr.vigie.servicetime.ServiceCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sweeps once a night, goes on at any hour with a sweep that is not ended, and makes up for nights at which no node was up. */
@Component
class Nights {

    private static final int FROM = 1;
    static final int TO = 5;
    private static final Duration REST = Duration.ofHours(20);
    private static final Duration MISSED = Duration.ofHours(48);

    /** How long it works at one look: what is left waits for the next. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Logger log = LoggerFactory.getLogger(Nights.class);

    private final Sweeps sweeps;
    private final Sweeper sweeper;
    private final ServiceCalendar calendar;
    private final Clock clock;

    Nights(Sweeps sweeps, Sweeper sweeper, ServiceCalendar calendar, Clock clock) {
        this.sweeps = sweeps;
        this.sweeper = sweeper;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** All nodes look; each step is in one node's hands. */
    @Scheduled(fixedDelayString = "PT30M", initialDelayString = "PT30M")
    void look() {
        try {
            var now = clock.instant();
            if (isDue(now)) {
                sweeps.begin(now);
            }
            sweeps.underWay().ifPresent(sweep -> sweeper.goOn(sweep.id(), now.plus(LONGEST)));
        } catch (RuntimeException failed) {
            log.error("What is kept too long could not be looked for", failed);
        }
    }

    private boolean isDue(Instant now) {
        var hour = now.atZone(calendar.zone()).getHour();
        var night = hour >= FROM && hour < TO;
        return sweeps.underWay().isEmpty()
                && sweeps.lastEnded()
                        .map(last -> Duration.between(last.begunAt(), now))
                        .map(rested -> rested.compareTo(night ? REST : MISSED) >= 0)
                        .orElse(night);
    }
}
