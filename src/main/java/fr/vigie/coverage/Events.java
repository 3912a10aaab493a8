package fr.vigie.coverage;

import fr.vigie.servicetime.ServiceCalendar;
import fr.vigie.servicetime.WallClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The declared events, and the hours that hold for whom because of them. */
final class Events {

    private final List<Event> declared;
    private final WallClock clock;
    private final ServiceCalendar withNone;
    private final ServiceCalendar withAll;
    private final Map<String, ServiceCalendar> byClient;

    Events(ServiceCalendar calendar, List<Event> events) {
        declared = List.copyOf(events);
        clock = new WallClock(calendar.zone());
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

    /** Those that are on at {@code at}. */
    List<Event> at(Instant at) {
        var day = LocalDate.ofInstant(at, clock.zone());
        return declared.stream().filter(event -> event.isOn(day)).toList();
    }

    /** Those that last into the span or begin in it, in the order of their first days. */
    List<Event> between(Instant from, Instant to) {
        return declared.stream()
                .filter(event -> end(event).isAfter(from) && start(event).isBefore(to))
                .sorted((one, other) -> one.from().compareTo(other.from()))
                .toList();
    }

    /** Who is on site for {@code client}, by its events; nobody where none is on or none names anybody. */
    Turn onSite(Instant at, String client) {
        var people = at(at).stream()
                .filter(event -> event.covers(client))
                .flatMap(event -> event.people().stream())
                .distinct()
                .toList();
        return new Turn(people, nextChange(at, event -> event.covers(client)));
    }

    /** When, strictly after {@code at}, the next event begins or ends. */
    Instant nextChange(Instant at) {
        return nextChange(at, any -> true);
    }

    private Instant nextChange(Instant at, Predicate<Event> which) {
        return declared.stream()
                .filter(which)
                .flatMap(event -> Stream.of(start(event), end(event)))
                .filter(at::isBefore)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private Instant start(Event event) {
        return clock.start(event.from(), LocalTime.MIDNIGHT);
    }

    private Instant end(Event event) {
        return clock.start(event.to().plusDays(1), LocalTime.MIDNIGHT);
    }

    private static Set<LocalDate> days(List<Event> events, Predicate<Event> which) {
        return events.stream()
                .filter(which)
                .map(Event::days)
                .flatMap(Collection::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
