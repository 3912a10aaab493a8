package fr.vigie.coverage;

import fr.vigie.refusal.BrokenRule;
import fr.vigie.servicetime.ClientCalendars;
import fr.vigie.servicetime.ServiceCalendar;
import fr.vigie.servicetime.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who answers at any instant, and for whom. Everywhere, {@code client} adds the events that cover this client; without
 * one, events do not count.
 */
@Component
public class Coverage implements ClientCalendars {

    private static final Duration LONGEST_SEARCH = Duration.ofDays(366);

    private final Events events;
    private final Rota rota;

    Coverage(ServiceCalendar calendar, CoverageSettings settings) {
        events = new Events(calendar, settings.events().stream().map(Event::of).toList());
        rota = new Rota(settings.rota(), calendar.zone());
    }

    /** The published hours with the events of this client. */
    @Override
    public ServiceCalendar calendarFor(@Nullable String client) {
        return events.calendarFor(client);
    }

    /** The pools that are due, in the order in which a ticket is offered to them; monitoring is always the last. */
    public List<Pool> poolsAt(Instant at, @Nullable String client) {
        var calendar = calendarFor(client);
        return Stream.of(Pool.values())
                .filter(pool -> calendar.isOn(pool.slot(), at))
                .toList();
    }

    /** The pool to which a ticket is offered first. */
    public Pool first(Instant at, @Nullable String client) {
        return poolsAt(at, client).get(0);
    }

    /** The slot of the pool that comes first. */
    public Slot slotAt(Instant at, @Nullable String client) {
        return calendarFor(client).slotAt(at);
    }

    /** The next instant, strictly after {@code at}, from which other pools are due. */
    public Instant until(Instant at, @Nullable String client) {
        return calendarFor(client).nextChange(at);
    }

    /** The people who answer, in the order of their pools; a pool whose rota names nobody is left out. */
    public List<Duty> dutyAt(Instant at, @Nullable String client) {
        return poolsAt(at, client).stream()
                .map(pool -> duty(pool, at, client))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether somebody is missing; a hole that nobody planned hides a planned one. */
    public Hole hole(Instant at, @Nullable String client) {
        return new Holes(calendarFor(client), rota).at(at);
    }

    /**
     * Every hole of a span and clipped to it, in the order of their starts, the events of every client included.
     *
     * @throws BrokenRule when the span runs backwards or is longer than 366 days
     */
    public List<HoleSpan> holes(Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw new BrokenRule("La période demandée finit avant de commencer : « from » doit précéder « to ».");
        }
        if (Duration.between(from, to).compareTo(LONGEST_SEARCH) > 0) {
            throw new BrokenRule("La période demandée est trop longue : 366 jours au plus entre « from » et « to ».");
        }
        return new Holes(events.calendarForAll(), rota).between(from, to);
    }

    private Optional<Duty> duty(Pool pool, Instant at, @Nullable String client) {
        var calendar = calendarFor(client);
        return rota.turnAt(pool, at)
                .map(turn -> new Duty(pool, turn.person(), endOfSlot(calendar, pool.slot(), at, turn.until())));
    }

    private static Instant endOfSlot(ServiceCalendar calendar, Slot slot, Instant at, Instant atMost) {
        var end = calendar.nextChange(at);
        while (end.isBefore(atMost) && calendar.isOn(slot, end)) {
            end = calendar.nextChange(end);
        }
        return end.isBefore(atMost) ? end : atMost;
    }
}
