package fr.vigie.coverage;

import fr.vigie.servicetime.ServiceCalendar;
import fr.vigie.servicetime.Slot;
import java.time.Instant;
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

    private final Plan plan;
    private final Events events;
    private final Rota rota;
    private final Watches watches;
    private final Stretches stretches;
    private final Map<String, Person> people;

    private Roster(ServiceCalendar hours, Plan plan) {
        this.plan = plan;
        events = new Events(hours, plan.events());
        rota = new Rota(plan, hours.zone());
        watches = new Watches(events, rota);
        stretches = new Stretches(events, rota);
        people = plan.people().stream()
                .collect(Collectors.toUnmodifiableMap(Person::account, Function.identity(), (one, other) -> other));
    }

    /** @param hours as published, with no event */
    public static Roster of(ServiceCalendar hours, Plan plan) {
        var exceptions = plan.days().stream()
                .collect(Collectors.toMap(ExceptionalDay::date, ExceptionalDay::hours, (earlier, later) -> later));
        return new Roster(hours.withSupportHours(exceptions), plan);
    }

    /** The published hours with the events of this client. */
    public ServiceCalendar calendarFor(@Nullable String client) {
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
                                && !rota.takingTurns(pool, at).contains(person));
    }

    Hole hole(Instant at, @Nullable String client) {
        return new Holes(calendarFor(client), pool -> hasNobody(pool, at, client)).at(at);
    }

    List<HoleSpan> holes(Instant from, Instant to) {
        return HoleSpans.between(
                from,
                to,
                watches::nextCut,
                at -> new Holes(events.calendarForAll(), pool -> stretches.lacks(pool, at)).missingAt(at));
    }

    List<Stretch> stretches(Pool pool, Instant from, Instant to) {
        return stretches.of(pool, from, to);
    }

    List<ExceptionalDay> exceptions() {
        return plan.days();
    }

    List<Shift> turns(Pool pool, Instant from, Instant to) {
        return rota.turns(pool, from, to);
    }

    List<String> gaps(HoleSpan hole) {
        var gaps = hole.pool() == Pool.EVENT_ON_CALL
                ? events.between(hole.from(), hole.to()).stream()
                        .filter(event -> event.people().isEmpty())
                        .map(event -> event.from() + " " + event.to() + " " + event.name())
                : Stream.of(rota.endOfGap(hole.pool(), hole.from()).toString());
        return gaps.map(gap -> hole.pool().group() + " " + gap).toList();
    }

    String edition() {
        return plan.edition();
    }

    Instant nextHandover(Instant at) {
        return watches.nextHandover(at);
    }

    List<Pool> incoming(Instant since, Instant now) {
        return watches.incoming(since, now);
    }

    List<Event> eventsBetween(Instant from, Instant to) {
        return events.between(from, to);
    }

    private Turn turnAt(Pool pool, Instant at, @Nullable String client) {
        var inTurn = rota.turnAt(pool, at);
        if (pool != Pool.EVENT_ON_CALL || client == null) {
            return inTurn;
        }
        var onSite = events.onSite(at, client);
        var people = onSite.people().isEmpty() ? inTurn : onSite;
        return people.until().isBefore(onSite.until()) ? people : new Turn(people.people(), onSite.until());
    }

    private Stream<Duty> dutyIn(Pool pool, Instant at, @Nullable String client) {
        var turn = turnAt(pool, at, client);
        if (turn.people().isEmpty()) {
            // where nothing is ever planned a turn has no end, and monitoring's slot has none either
            return Stream.empty();
        }
        var until = endOfSlot(calendarFor(client), pool.slot(), at, turn.until());
        return turn.people().stream().map(person -> new Duty(pool, person, until));
    }

    private boolean hasNobody(Pool pool, Instant at, @Nullable String client) {
        return turnAt(pool, at, client).people().isEmpty();
    }

    private static Instant endOfSlot(ServiceCalendar calendar, Slot slot, Instant at, Instant atMost) {
        var end = calendar.nextChange(at);
        while (end.isBefore(atMost) && calendar.isOn(slot, end)) {
            end = calendar.nextChange(end);
        }
        return end.isBefore(atMost) ? end : atMost;
    }
}
