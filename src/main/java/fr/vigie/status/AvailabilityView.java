package fr.vigie.status;

import fr.vigie.commitment.ServiceLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How each service did in a month.
 *
 * @param to       where the counting ends: now, in a month that runs
 * @param complete whether the month is over
 */
record AvailabilityView(String month, Instant from, Instant to, boolean complete, List<Line> services) {

    /**
     * One service.
     *
     * @param seconds              from {@code from} to {@code to}
     * @param upSeconds            neither down nor stopped, the degraded ones included
     * @param unplannedDownSeconds down by failure, or stopped without proper notice
     * @param plannedDownSeconds   stopped as announced
     * @param degradedSeconds      up, and not as well as agreed
     * @param availability         in percent, planned stops left aside, never rounded up; null where no time is left
     * @param agreed               in percent; null where the table says nothing, or can't be used
     * @param kept                 whether it was there as much as agreed; null where that is not known
     * @param agreedLatencyMillis  null where none was agreed
     * @param agreedErrorRate      in percent; null where none was agreed
     */
    record Line(
            String service,
            String name,
            long seconds,
            long upSeconds,
            long unplannedDownSeconds,
            long plannedDownSeconds,
            long degradedSeconds,
            @Nullable BigDecimal availability,
            @Nullable BigDecimal agreed,
            @Nullable Boolean kept,
            @Nullable Integer agreedLatencyMillis,
            @Nullable BigDecimal agreedErrorRate) {

        static Line of(String service, String name, Tally tally, @Nullable ServiceLevel level) {
            var availability = tally.availability().orElse(null);
            return new Line(
                    service,
                    name,
                    tally.seconds(),
                    tally.up(),
                    tally.unplanned(),
                    tally.planned(),
                    tally.degraded(),
                    availability,
                    level == null ? null : level.availability(),
                    level == null || availability == null ? null : tally.keeps(level.availability()),
                    level == null ? null : level.latencyMillis(),
                    level == null ? null : level.errorRate());
        }
    }
}
