package fr.vigie.coverage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answers at one instant, as the outside reads it.
 *
 * @param pools in the order of offer
 * @param until the next change of {@code pools}
 */
record CoverageView(
        Instant at, boolean businessHours, List<Pool> pools, Pool first, List<Duty> duty, Instant until, Hole hole) {

    static CoverageView of(Coverage coverage, Instant at, @Nullable String client) {
        return new CoverageView(
                at,
                coverage.calendarFor(client).isBusinessHours(at),
                coverage.poolsAt(at, client),
                coverage.first(at, client),
                coverage.dutyAt(at, client),
                coverage.until(at, client),
                coverage.hole(at, client));
    }
}
