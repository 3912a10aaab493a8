package fr.vigie.coverage.plan;

import fr.vigie.coverage.CoverageSettings;
import fr.vigie.coverage.Event;
import fr.vigie.coverage.ExceptionalDay;
import fr.vigie.coverage.HoursHistory;
import fr.vigie.coverage.HoursThen;
import fr.vigie.coverage.PagingSettings;
import fr.vigie.coverage.Plan;
import fr.vigie.coverage.Roster;
import fr.vigie.servicetime.ServiceCalendar;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Lays the plan again as it stood: the settings of today, and of what managers planned only what was planned by then. */
@Component
class PlannedHours implements HoursHistory {

    private final PlanEntries entries;
    private final ServiceCalendar hours;
    private final Plan settled;

    PlannedHours(PlanEntries entries, ServiceCalendar hours, CoverageSettings coverage, PagingSettings paging) {
        this.entries = entries;
        this.hours = hours;
        this.settled = coverage.plan(paging.people());
    }

    @Override
    public HoursThen until(Instant end) {
        var plans = plans(end);
        var rosters = new HashMap<Instant, Roster>();
        return (client, then) -> {
            var change = Objects.requireNonNull(plans.floorEntry(then));
            return rosters.computeIfAbsent(change.getKey(), at -> Roster.of(hours, change.getValue()))
                    .calendarFor(client);
        };
    }

    private TreeMap<Instant, Plan> plans(Instant end) {
        var plans = new TreeMap<Instant, Plan>();
        var standing = new LinkedHashMap<String, Object>();
        plans.put(Instant.MIN, settled);
        for (var change : entries.changesOfHours(end)) {
            // the last said of a day counts, so it is put last
            standing.remove(change.key());
            change.body().ifPresent(body -> standing.put(change.key(), body));
            plans.put(change.at(), settled.with(plan(standing)));
        }
        return plans;
    }

    private static Plan plan(Map<String, Object> standing) {
        return new Plan(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                all(standing, Event.class),
                all(standing, ExceptionalDay.class));
    }

    private static <T> List<T> all(Map<String, Object> standing, Class<T> type) {
        return standing.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
