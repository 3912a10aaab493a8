package fr.vigie.coverage;

import fr.vigie.servicetime.ServiceCalendar;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for the people who are missing at one instant.
 *
 * @param hasNobody whether nobody is named for a pool at that instant
 */
record Holes(ServiceCalendar calendar, Predicate<Pool> hasNobody) {

    /** Somebody who is missing. */
    record Missing(Pool pool, Hole kind) {}

    /** A hole that nobody planned hides a planned one. */
    Hole at(Instant at) {
        var kinds = missingAt(at).stream().map(Missing::kind).collect(Collectors.toSet());
        if (kinds.contains(Hole.UNPLANNED)) {
            return Hole.UNPLANNED;
        }
        return kinds.isEmpty() ? Hole.NONE : Hole.PLANNED;
    }

    Set<Missing> missingAt(Instant at) {
        var unplanned = Stream.of(Pool.values())
                .filter(pool -> calendar.isOn(pool.slot(), at))
                .filter(hasNobody)
                .map(pool -> new Missing(pool, Hole.UNPLANNED));
        boolean nobodyIsDue = !calendar.isBusinessHours(at) && !calendar.isOnCall(at);
        var planned = nobodyIsDue ? Stream.of(new Missing(Pool.ON_CALL, Hole.PLANNED)) : Stream.<Missing>empty();
        return Stream.concat(unplanned, planned).collect(Collectors.toSet());
    }
}
