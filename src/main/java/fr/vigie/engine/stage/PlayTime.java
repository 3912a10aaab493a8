package fr.vigie.engine.stage;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The time of a play, which moves only when it is told to; the engine's clock goes with it. */
class PlayTime extends Clock {

    private Instant now = Instant.EPOCH;

    PlayTime(Instant start) {
        moveTo(start);
    }

    /** To the millisecond, as the engine counts. */
    final void moveTo(Instant at) {
        now = at.truncatedTo(ChronoUnit.MILLIS);
        ClockUtil.setCurrentTime(Date.from(now));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
