package fr.vigie.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Each time that it is asked, so much more time has passed. */
class SlowClock extends Clock {

    private final Clock clock;
    private final Duration step;
    private Duration passed = Duration.ZERO;

    SlowClock(Clock clock, Duration step) {
        this.clock = clock;
        this.step = step;
    }

    @Override
    public Instant instant() {
        var now = clock.instant().plus(passed);
        passed = passed.plus(step);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }
}
