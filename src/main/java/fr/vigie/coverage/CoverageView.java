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

    static CoverageView of(Roster roster, Instant at, @Nullable String client) {
        var calendar = roster.calendarFor(client);
        var pools = roster.poolsAt(at, client);
        return new CoverageView(
                at,
                calendar.isBusinessHours(at),
                pools,
                pools.get(0),
                roster.dutyAt(at, client),
                calendar.nextChange(at),
                roster.hole(at, client));
    }
}
