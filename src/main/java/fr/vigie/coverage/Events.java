package fr.vigie.coverage;

import fr.vigie.servicetime.ServiceCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The declared events, and the hours that hold for whom because of them. */
final class Events {

    private final ServiceCalendar withNone;
    private final ServiceCalendar withAll;
    private final Map<String, ServiceCalendar> byClient;

    Events(ServiceCalendar calendar, List<Event> events) {
        withNone = calendar;
        withAll = calendar.withEvents(days(events, event -> true));
        byClient = events.stream()
                .map(Event::clients)
                .flatMap(Collection::stream)
                .distinct()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        client -> calendar.withEvents(days(events, event -> event.covers(client)))));
    }

    /** The hours for one client; without one, events do not count. */
    ServiceCalendar calendarFor(@Nullable String client) {
        return client == null ? withNone : byClient.getOrDefault(client, withNone);
    }

    /** The hours with the events of every client. */
    ServiceCalendar calendarForAll() {
        return withAll;
    }

    private static Set<LocalDate> days(List<Event> events, Predicate<Event> which) {
        return events.stream()
                .filter(which)
                .map(Event::days)
                .flatMap(Collection::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
