package fr.vigie.engine.stage;

import fr.vigie.coverage.Earshot;
import fr.vigie.notice.NoticeKind;
import fr.vigie.servicetime.ServiceCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Every ticket of the play, who is offered it, and who is paged for it. */
class Cast {

    private final Map<String, Ticket> tickets = new LinkedHashMap<>();
    private final Set<String> touched = new LinkedHashSet<>();
    private final Map<String, Instant> toldOfMissed = new HashMap<>();
    private final Set<String> told = new HashSet<>();
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
        page(ticket, NoticeKind.OFFERED);
        return ticket.offeredTo();
    }

    void page(Ticket ticket, NoticeKind notice) {
        var now = clock.instant();
        if (!Earshot.isOutOfDate(notice, ticket.deadline().missedAt(now))) {
            audience(ticket, now)
                    .of(notice, ticket.judgedUrgent())
                    .forEach(person -> tell(ticket, notice, person, now));
        }
    }

    private Earshot<String> audience(Ticket ticket, Instant now) {
        return new Earshot<>(
                () -> ticket.pools.stream()
                        .flatMap(pool -> team.orLastResort(pool, now).stream())
                        .toList(),
                () -> ticket.pools.stream()
                        .flatMap(pool -> team.nextOf(pool, now).stream())
                        .toList(),
                () -> team.isThere(now, hours) ? List.of() : List.of(Team.LAST_RESORT));
    }

    private void tell(Ticket ticket, NoticeKind notice, String person, Instant now) {
        var fact = ticket.arrival.reference() + " " + person + " "
                + ticket.deadline().due();
        var missed = toldOfMissed.get(fact);
        if (notice == NoticeKind.ESCALATED && missed != null && missed.isAfter(now.minus(Earshot.ONE_BREATH))) {
            return;
        }
        if (notice == NoticeKind.DEADLINE_MISSED) {
            toldOfMissed.put(fact, now);
        }
        // those who come in are not told what they know
        if (told.add(fact) || notice != NoticeKind.HANDOVER) {
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
        page(ticket, NoticeKind.ESCALATED);
        return true;
    }
}
