package fr.vigie.coverage.plan;

import fr.vigie.coverage.CoverageSettings;
import fr.vigie.coverage.Event;
import fr.vigie.coverage.ExceptionalDay;
import fr.vigie.coverage.PagingSettings;
import fr.vigie.coverage.Person;
import fr.vigie.coverage.Plan;
import fr.vigie.coverage.Replacement;
import fr.vigie.coverage.Roster;
import fr.vigie.coverage.Rosters;
import fr.vigie.coverage.Rotation;
import fr.vigie.coverage.Shift;
import fr.vigie.servicetime.ServiceCalendar;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The plan of the settings, and what managers and calendars added to it; every node sees a change as soon as it is there. */
@Component
class StoredRosters implements Rosters {

    private final PlanEntries entries;
    private final ServiceCalendar hours;
    private final Plan settled;
    private volatile Known known;

    private record Known(long version, Plan plan, Roster roster) {}

    StoredRosters(PlanEntries entries, ServiceCalendar hours, CoverageSettings coverage, PagingSettings paging) {
        this.entries = entries;
        this.hours = hours;
        this.settled = coverage.plan(paging.people());
        this.known = new Known(0, settled, Roster.of(hours, settled));
    }

    @Override
    public Roster current() {
        return known().roster();
    }

    /** The same as it was planned. */
    Plan plan() {
        return known().plan();
    }

    private Known known() {
        // one look at an index, so that no node ever answers by a plan that another one has changed
        long version = entries.version();
        var last = known;
        if (last.version() != version) {
            var plan = settled.with(planned(entries.current()));
            last = new Known(version, plan, Roster.of(hours, plan));
            known = last;
        }
        return last;
    }

    private static Plan planned(List<Entry> entries) {
        return new Plan(
                all(entries, Person.class),
                all(entries, Rotation.class),
                Stream.concat(
                                all(entries, FeedShifts.class).stream().flatMap(feed -> feed.shifts().stream()),
                                all(entries, Shift.class).stream())
                        .toList(),
                Stream.concat(
                                all(entries, Replacement.class).stream(),
                                all(entries, Swap.class).stream().flatMap(swap -> Stream.of(swap.one(), swap.other())))
                        .toList(),
                all(entries, Event.class),
                all(entries, ExceptionalDay.class));
    }

    private static <T> List<T> all(List<Entry> entries, Class<T> type) {
        return entries.stream()
                .map(Entry::body)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
