package fr.vigie.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How the month went, counted once a minute: it costs more than what is open, and moves slowly. Where it can't be counted
 * that is no reason to show nothing of what is open, nor to wait for it again before the minute is over.
 */
@Component
class LastMonth {

    private static final Logger log = LoggerFactory.getLogger(LastMonth.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Trend trend;
    private final Remembered<Optional<Month>> month = new Remembered<>(MINUTE, this::counted);

    LastMonth(Trend trend) {
        this.trend = trend;
    }

    /** Nothing where it can't be counted. */
    Optional<Month> at(Instant now) {
        return month.at(now);
    }

    private Optional<Month> counted(Instant now) {
        try {
            return Optional.of(trend.at(now));
        } catch (RuntimeException why) {
            log.warn("How the month went can't be counted", why);
            return Optional.empty();
        }
    }

    /** The next look is a new one. */
    void forget() {
        month.forget();
    }
}
