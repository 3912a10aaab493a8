package fr.vigie.coverage;

import fr.vigie.servicetime.ServiceCalendar;
import fr.vigie.servicetime.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One plan laid over the published hours: who answers at any instant, and for whom. Immutable; {@code client} as in
 * {@link Coverage}. An event counts before a replacement, a replacement before a shift, a shift before a rotation.
 */
public final class Roster {

    private static final int MOST_STATES = 100;

    private final Events events;
    private final Rota rota;
    private final Map<String, Person> people;

    private Roster(ServiceCalendar hours, Plan plan) {
        events = new Events(hours, plan.events());
        rota = new Rota(plan, hours.zone());
        people = plan.people().stream()
                .collect(Collectors.toUnmodifiableMap(Person::account, Function.identity(), (one, other) -> other));
    }

    /** @param hours as published, with no event */
    public static Roster of(ServiceCalendar hours, Plan plan) {
        var exceptions = plan.days().stream()
                .collect(Collectors.toMap(ExceptionalDay::date, ExceptionalDay::hours, (earlier, later) -> later));
        return new Roster(hours.withSupportHours(exceptions), plan);
    }

    ServiceCalendar calendarFor(@Nullable String client) {
        return events.calendarFor(client);
    }

    List<Pool> poolsAt(Instant at, @Nullable String client) {
        var calendar = calendarFor(client);
        return Stream.of(Pool.values())
                .filter(pool -> calendar.isOn(pool.slot(), at))
                .toList();
    }

    List<Duty> dutyAt(Instant at, @Nullable String client) {
        return poolsAt(at, client).stream()
                .flatMap(pool -> dutyIn(pool, at, client))
                .toList();
    }

    Optional<Person> person(String account) {
        return Optional.ofNullable(people.get(account));
    }

    List<String> nextInRota(Pool pool, Instant at, Collection<String> asked) {
        return rota.nextAfter(pool, at, asked);
    }

    /** Whether somebody who is in these groups answers at {@code at}: those whom a rota names only in their turns. */
    boolean isHere(String person, Set<String> groups, Instant at, @Nullable String client) {
        return poolsAt(at, client).stream()
                .anyMatch(pool -> turnAt(pool, at, client).people().contains(person)
                        || groups.contains(pool.group())
                                && !rota.everybody(pool).contains(person));
    }

    Hole hole(Instant at, @Nullable String client) {
        return new Holes(calendarFor(client), pool -> hasNobody(pool, at, client)).at(at);
    }

    List<HoleSpan> holes(Instant from, Instant to) {
        return HoleSpans.between(
                from,
                to,
                this::nextCut,
                at -> new Holes(events.calendarForAll(), pool -> lacks(pool, at)).missingAt(at));
    }

    List<Event> eventsBetween(Instant from, Instant to) {
        return events.between(from, to);
    }

    /** The next instant, strictly after {@code at}, from which for somebody other pools or other people answer. */
    Instant nextHandover(Instant at) {
        var before = answering(at);
        var next = nextCut(at);
        while (answering(next).equals(before)) {
            next = nextCut(next);
        }
        return next;
    }

    List<Pool> incoming(Instant since, Instant now) {
        var states = statesBetween(since, now);
        var here = states.get(states.size() - 1);
        return Stream.of(Pool.values())
                .filter(pool -> here.slots().contains(pool.slot()))
                .filter(pool -> states.stream().anyMatch(before -> here.isNews(pool, before)))
                .toList();
    }

    /** How it was at {@code since}, how it changed, and how it is now: a node may have been down for several slots. */
    private List<Answering> statesBetween(Instant since, Instant now) {
        var states = new ArrayList<>(List.of(answering(since)));
        for (var at = nextHandover(since); !at.isAfter(now) && states.size() < MOST_STATES; at = nextHandover(at)) {
            states.add(answering(at));
        }
        states.add(answering(now));
        return states;
    }

    private record Answering(Set<Slot> slots, List<Event> events, Map<Pool, List<String>> people) {

        List<String> in(Pool pool) {
            return people.getOrDefault(pool, List.of());
        }

        boolean isNews(Pool pool, Answering before) {
            return !before.slots.contains(pool.slot())
                    || !before.in(pool).equals(in(pool))
                    || comesFirst(pool) && !before.comesFirst(pool);
        }

        private boolean comesFirst(Pool pool) {
            return slots.iterator().next() == pool.slot();
        }
    }

    private Answering answering(Instant at) {
        var slots = events.calendarForAll().slotsAt(at);
        var people = Stream.of(Pool.values())
                .filter(pool -> slots.contains(pool.slot()))
                .collect(Collectors.toMap(
                        Function.identity(), pool -> rota.turnAt(pool, at).people()));
        return new Answering(slots, events.at(at), people);
    }

    /** Where anything may change next; nothing does before. */
    private Instant nextCut(Instant at) {
        return Stream.concat(
                        Stream.of(events.calendarForAll().nextChange(at), events.nextChange(at)),
                        Stream.of(Pool.values())
                                .map(pool -> rota.turnAt(pool, at).until()))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private Turn turnAt(Pool pool, Instant at, @Nullable String client) {
        var onSite = pool == Pool.EVENT_ON_CALL && client != null
                ? Optional.of(events.onSite(at, client))
                        .filter(turn -> !turn.people().isEmpty())
                : Optional.<Turn>empty();
        return onSite.orElseGet(() -> rota.turnAt(pool, at));
    }

    private Stream<Duty> dutyIn(Pool pool, Instant at, @Nullable String client) {
        var turn = turnAt(pool, at, client);
        var until = endOfSlot(calendarFor(client), pool.slot(), at, turn.until());
        return turn.people().stream().map(person -> new Duty(pool, person, until));
    }

    private boolean hasNobody(Pool pool, Instant at, @Nullable String client) {
        return turnAt(pool, at, client).people().isEmpty();
    }

    private boolean lacks(Pool pool, Instant at) {
        return rota.turnAt(pool, at).people().isEmpty()
                && (pool != Pool.EVENT_ON_CALL
                        || events.at(at).stream()
                                .anyMatch(event -> event.people().isEmpty()));
    }

    private static Instant endOfSlot(ServiceCalendar calendar, Slot slot, Instant at, Instant atMost) {
        var end = calendar.nextChange(at);
        while (end.isBefore(atMost) && calendar.isOn(slot, end)) {
            end = calendar.nextChange(end);
        }
        return end.isBefore(atMost) ? end : atMost;
    }
}
