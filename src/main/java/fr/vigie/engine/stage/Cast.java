package fr.vigie.engine.stage;

import fr.vigie.servicetime.ServiceCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Every ticket of the play, who is offered it, and who is paged for it, as {@code PageDesk} does it in earnest. */
class Cast {

    private static final Duration ONE_BREATH = Duration.ofMinutes(1);

    private final Map<String, Ticket> tickets = new LinkedHashMap<>();
    private final Set<String> touched = new LinkedHashSet<>();
    private final Map<String, Instant> toldOfMissed = new HashMap<>();
    private final Team team;
    private final ServiceCalendar hours;
    private final Counts counts;
    private final Clock clock;

    Cast(Team team, ServiceCalendar hours, Counts counts, Clock clock) {
        this.team = team;
        this.hours = hours;
        this.counts = counts;
        this.clock = clock;
    }

    void enters(Ticket ticket) {
        tickets.put(ticket.arrival.reference(), ticket);
    }

    Collection<Ticket> all() {
        return tickets.values();
    }

    Ticket get(String reference) {
        touched.add(reference);
        return Objects.requireNonNull(tickets.get(reference), reference);
    }

    /** Those whom the diagrams asked about since the last call. */
    List<Ticket> touched() {
        var since = touched.stream().map(tickets::get).filter(Objects::nonNull).toList();
        touched.clear();
        return since;
    }

    List<String> offer(String reference, String pools) {
        var ticket = get(reference);
        ticket.pools.clear();
        Stream.of(pools.split(","))
                .map(String::strip)
                .filter(pool -> !pool.isEmpty())
                .forEach(ticket.pools::add);
        page(ticket, "OFFERED");
        return ticket.offeredTo();
    }

    void page(Ticket ticket, String notice) {
        var now = clock.instant();
        if (notice.equals("DEADLINE_NEAR") && ticket.deadline().missedAt(now)) {
            return;
        }
        var to = new LinkedHashSet<String>();
        for (var pool : ticket.pools) {
            var people = team.onDuty(pool, now);
            to.addAll(people.isEmpty() ? List.of(Team.LAST_RESORT) : people);
        }
        if (ticket.urgent() && !hours.isCovered(now)) {
            to.add(Team.LAST_RESORT);
        }
        boolean missed = notice.equals("DEADLINE_MISSED");
        if (missed || notice.equals("ESCALATED")) {
            ticket.pools.forEach(pool -> to.addAll(team.nextOf(pool, now)));
        }
        for (var person : to) {
            var fact = ticket.arrival.reference() + " " + person;
            var told = toldOfMissed.get(fact);
            if (missed) {
                toldOfMissed.put(fact, now);
            } else if (notice.equals("ESCALATED") && told != null && told.isAfter(now.minus(ONE_BREATH))) {
                continue; // one fact, one page
            }
            counts.paged(person, now);
        }
    }

    void pageNextInRota(Ticket ticket) {
        var now = clock.instant();
        if (ticket.holder == null && !ticket.deadline().missedAt(now)) {
            ticket.pools.stream()
                    .flatMap(pool -> team.nextOf(pool, now).stream())
                    .distinct()
                    .forEach(person -> counts.paged(person, now));
        }
    }

    /** Whether there was anybody at this level who did not have it yet. */
    boolean escalate(Ticket ticket, String level) {
        if (!ticket.waits()) {
            return false;
        }
        var now = clock.instant();
        var next = switch (level) {
            case "MANAGERS" -> List.of(Team.MANAGERS);
            case "LAST_RESORT" -> List.of(Team.LAST_RESORT);
            default ->
                team.poolsAt(now).stream()
                        .filter(pool -> !ticket.pools.contains(pool)
                                && !team.onDuty(pool, now).isEmpty())
                        .limit(1)
                        .toList();
        };
        if (next.isEmpty()) {
            return false;
        }
        counts.escalated(level);
        ticket.pools.addAll(next);
        page(ticket, "ESCALATED");
        return true;
    }
}
