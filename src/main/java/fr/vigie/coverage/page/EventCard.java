package fr.vigie.coverage.page;

import fr.vigie.coverage.Coverage;
import fr.vigie.coverage.Duty;
import fr.vigie.coverage.Event;
import fr.vigie.coverage.Pool;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A declared event, with those who are on site.
 *
 * @param on      whether it is on now
 * @param clients for whom it changes who answers, in words
 * @param people  on site; nobody where the plan names none
 */
record EventCard(String name, @Nullable String place, String days, boolean on, String clients, List<Someone> people) {

    static EventCard of(
            Event event, Ahead ahead, Coverage coverage, Instant now, Said said, People people, String clients) {
        var start = Span.start(event.from(), said.zone());
        var end = Span.start(event.to().plusDays(1), said.zone());
        return new EventCard(
                event.name(),
                event.place(),
                said.days(event.from(), event.to()),
                !now.isBefore(start) && now.isBefore(end),
                clients,
                people.of(onSite(event, ahead, coverage, start, end)));
    }

    private static List<String> onSite(Event event, Ahead ahead, Coverage coverage, Instant start, Instant end) {
        return event.people().isEmpty() ? inTurn(event, ahead, coverage, start, end) : event.people();
    }

    private static List<String> inTurn(Event event, Ahead ahead, Coverage coverage, Instant start, Instant end) {
        return ahead.of(Pool.EVENT_ON_CALL).stream()
                .filter(stretch -> stretch.from().isBefore(end) && stretch.to().isAfter(start))
                .map(stretch -> stretch.within(start, end).from())
                .flatMap(at -> event.clients().stream().limit(1).flatMap(client -> onSite(coverage, at, client)))
                .distinct()
                .toList();
    }

    private static Stream<String> onSite(Coverage coverage, Instant at, String client) {
        return coverage.dutyAt(at, client).stream()
                .filter(duty -> duty.pool() == Pool.EVENT_ON_CALL)
                .map(Duty::person);
    }
}
