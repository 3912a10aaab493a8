package fr.vigie.statement;

import fr.vigie.servicetime.ServiceCalendar;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;

/**
 * How long something took, in whole seconds, on two clocks side by side.
 *
 * @param continuousSeconds day and night
 * @param coveredSeconds    of these, those in which support, on-call or event on-call was due
 */
@Schema(name = "StatementLasting")
record Lasting(long continuousSeconds, long coveredSeconds) {

    /** From one instant to another, by the hours as they were planned then; nothing, where the end came first. */
    static Lasting between(Instant from, Instant to, ServiceCalendar hours) {
        return to.isBefore(from)
                ? new Lasting(0, 0)
                : new Lasting(
                        Duration.between(from, to).toSeconds(),
                        hours.coveredTime(from, to).toSeconds());
    }
}
