package fr.vigie.coverage;

import fr.vigie.refusal.BrokenRule;
import fr.vigie.servicetime.ClientCalendars;
import fr.vigie.servicetime.ServiceCalendar;
import fr.vigie.servicetime.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who answers at any instant, and for whom. Everywhere, {@code client} adds the events that cover this client; without
 * one, events do not count.
 */
@Component
public class Coverage implements ClientCalendars {

    private static final Duration LONGEST_SEARCH = Duration.ofDays(366);

    private final Rosters rosters;

    Coverage(Rosters rosters) {
        this.rosters = rosters;
    }

    /** The plan as it stands now, for whoever asks several things of one and the same. */
    Roster roster() {
        return rosters.current();
    }

    /** The published hours with the events of this client. */
    @Override
    public ServiceCalendar calendarFor(@Nullable String client) {
        return rosters.current().calendarFor(client);
    }

    /** The pools that are due, in the order in which a ticket is offered to them; monitoring is always the last. */
    public List<Pool> poolsAt(Instant at, @Nullable String client) {
        return rosters.current().poolsAt(at, client);
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
        return rosters.current().dutyAt(at, client);
    }

    /** Whether somebody is missing; a hole that nobody planned hides a planned one. */
    public Hole hole(Instant at, @Nullable String client) {
        return rosters.current().hole(at, client);
    }

    /** The next instant, strictly after {@code at}, from which for some client other pools or other people answer. */
    public Instant nextHandover(Instant at) {
        return rosters.current().nextHandover(at);
    }

    /** A name for all that is planned now: another one means that at some time others answer. The same on every node. */
    public String edition() {
        return rosters.current().edition();
    }

    /** Whose turn it is in a pool's rota, from one change of people to the next, clipped to the span. */
    public List<Shift> turns(Pool pool, Instant from, Instant to) {
        return rosters.current().turns(pool, from, to);
    }

    /** What makes an unplanned hole the same one tomorrow: the gap in the rota behind it, or the events that have nobody. */
    public List<String> gaps(HoleSpan hole) {
        return rosters.current().gaps(hole);
    }

    /** The pools that answer now and, at some time since, did not, or not first, or with other people; for any client. */
    public List<Pool> incoming(Instant since, Instant now) {
        return rosters.current().incoming(since, now);
    }

    /**
     * When a pool is due in a span, and who is there then: in the order of time, a new stretch wherever other people
     * come. On event on-call are the people on site of every event.
     */
    public List<Stretch> stretches(Pool pool, Instant from, Instant to) {
        return rosters.current().stretches(pool, from, to);
    }

    /** How somebody is reached, if anybody said it. */
    public Optional<Person> person(String account) {
        return rosters.current().person(account);
    }

    /** The days on which support is there at other hours than published; a later one of the same day counts. */
    public List<ExceptionalDay> exceptions() {
        return rosters.current().exceptions();
    }

    /** The events that last into the span or begin in it, of every client. */
    public List<Event> eventsBetween(Instant from, Instant to) {
        return rosters.current().eventsBetween(from, to);
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
        return rosters.current().holes(from, to);
    }
}
