package fr.vigie.coverage;

import java.time.Instant;

/** What was planned that changes hours, from the first day on. */
@FunctionalInterface
public interface HoursHistory {

    /** For any instant up to this one; what was planned later is not looked at. */
    HoursThen until(Instant end);
}
