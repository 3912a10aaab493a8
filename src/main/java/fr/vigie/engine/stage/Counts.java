package fr.vigie.engine.stage;

import fr.vigie.rehearsal.Kept;
import fr.vigie.rehearsal.Outcome;
import fr.vigie.rehearsal.Paged;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what happens on the stage. */
class Counts {

    private static final int HOURS = 24;
    private static final int NIGHT_FROM = 22;
    private static final int NIGHT_TO = 7;

    private final ZoneId zone;
    private final SortedMap<String, Integer> escalations = new TreeMap<>();
    private final SortedMap<String, Paged> pages = new TreeMap<>();
    private final SortedMap<String, double[]> load = new TreeMap<>();
    private final Set<String> failures = new LinkedHashSet<>();

    Counts(ZoneId zone) {
        this.zone = zone;
    }

    void escalated(String level) {
        escalations.merge(level, 1, Integer::sum);
    }

    void paged(String person, Instant at) {
        int hour = hour(at);
        int night = hour >= NIGHT_FROM || hour < NIGHT_TO ? 1 : 0;
        pages.merge(
                person,
                new Paged(1, night),
                (one, other) -> new Paged(one.all() + other.all(), one.night() + other.night()));
    }

    void worked(String pool, Instant at, double minutes) {
        load.computeIfAbsent(pool, each -> new double[HOURS])[hour(at)] += minutes;
    }

    void failed(String why) {
        failures.add(why);
    }

    Outcome of(Collection<Ticket> tickets, Instant end) {
        var kept = new TreeMap<Integer, Kept>();
        tickets.forEach(ticket -> kept.merge(ticket.arrival.priority(), kept(ticket, end), Counts::sum));
        var hours = new TreeMap<String, List<Long>>();
        load.forEach((pool, minutes) -> {
            var rounded = new ArrayList<Long>();
            for (double each : minutes) {
                rounded.add(Math.round(each));
            }
            hours.put(pool, rounded);
        });
        int open = (int) tickets.stream().filter(ticket -> !ticket.closed).count();
        return new Outcome(kept, escalations, pages, hours, open, List.copyOf(failures));
    }

    private static Kept kept(Ticket ticket, Instant end) {
        var opened = ticket.openedAt;
        var engaged = ticket.engagedAt;
        boolean inTime = opened != null && ticket.acknowledgement.strictlyKeptBy(opened);
        boolean late = opened == null ? ticket.acknowledgement.missedAt(end) : !inTime;
        var promise = ticket.reaction;
        boolean acted = promise != null && engaged != null && promise.keptBy(engaged);
        boolean tooLate = promise != null && (engaged == null ? promise.missedAt(end) : !acted);
        return new Kept(1, one(inTime), one(late), one(acted), one(tooLate));
    }

    private static Kept sum(Kept one, Kept other) {
        return new Kept(
                one.incidents() + other.incidents(),
                one.acknowledged() + other.acknowledged(),
                one.acknowledgedTooLate() + other.acknowledgedTooLate(),
                one.reacted() + other.reacted(),
                one.reactedTooLate() + other.reactedTooLate());
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    private int hour(Instant at) {
        return at.atZone(zone).getHour();
    }
}
