package fr.vigie.problem;

import fr.vigie.incident.IncidentView;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Which failures of a service fall into so many days together.
 *
 * @param days of this zone, their ends included
 */
record Frequency(int days, ZoneId zone) {

    /** The first instant that may count together with this one. */
    Instant before(Instant at) {
        return at.atZone(zone).minusDays(days).toInstant();
    }

    /** The last one. */
    Instant after(Instant at) {
        return at.atZone(zone).plusDays(days).toInstant();
    }

    /**
     * The most that any so many days around {@code at} hold; the first of several such stretches.
     *
     * @param failures the oldest first
     */
    List<IncidentView> densest(List<IncidentView> failures, Instant at) {
        List<IncidentView> densest = List.of();
        for (var first : failures) {
            var from = first.notifiedAt();
            var to = after(from);
            if (!from.isAfter(at) && !to.isBefore(at)) {
                var together = failures.stream()
                        .filter(one -> !one.notifiedAt().isBefore(from)
                                && !one.notifiedAt().isAfter(to))
                        .toList();
                densest = together.size() > densest.size() ? together : densest;
            }
        }
        return densest;
    }
}
