package fr.vigie.coverage.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;

/**
 * A zone as a calendar defines it (VTIMEZONE), by its own rules and whatever its name. Not by ical4j's ZoneRulesBuilder: it
 * reads the clock of the machine, follows a rule for ever, and takes the second Sunday of March for one from the second on.
 */
final class OwnZone {

    /** Changes of clocks before that concern no shift. */
    private static final LocalDateTime OLDEST = LocalDateTime.of(1970, 1, 1, 0, 0);

    private static final int MOST_CHANGES = 5_000;

    private OwnZone() {}

    /** Of clocks, by an offset. */
    private record Change(ZoneOffset from, ZoneOffset to) {}

    /** @throws BadEvent when its definition cannot be understood */
    static ZoneRules of(VTimeZone zone, Window window, Effort effort) {
        var until = Moment.wall(window.to(), Moment.UTC).plusDays(2);
        var changes = new TreeMap<Instant, Change>();
        try {
            for (Observance observance : zone.getObservances()) {
                var change = new Change(offset(observance, "TZOFFSETFROM"), offset(observance, "TZOFFSETTO"));
                onsets(observance, change.from(), until, effort).forEach(at -> changes.put(at, change));
            }
            if (changes.isEmpty() || changes.size() > MOST_CHANGES) {
                throw new BadEvent(changes.isEmpty() ? "sans aucun décalage" : "changements d'heure trop nombreux");
            }
            return rules(changes);
        } catch (BadEvent bad) {
            throw new BadEvent(
                    "fuseau horaire « " + Text.shown(Calendars.value(zone, "TZID")) + " » mal défini, " + bad.why());
        }
    }

    private static Stream<Instant> onsets(
            Observance observance, ZoneOffset before, LocalDateTime until, Effort effort) {
        var clock = before.getRules();
        var first = Moment.of(Calendars.value(observance, "DTSTART"), clock).wall();
        var byRule = observance.getProperties("RRULE").stream()
                .flatMap(rule -> Rule.of(rule.getValue(), clock).starts(first, OLDEST, until, effort).stream());
        var byDate = observance.getProperties("RDATE").stream()
                .flatMap(dates -> Stream.of(dates.getValue().split(",")))
                .map(date -> Moment.of(date, clock).instant());
        return Stream.concat(Stream.concat(Stream.of(first), byRule).map(wall -> wall.toInstant(before)), byDate);
    }

    private static ZoneRules rules(TreeMap<Instant, Change> changes) {
        var first = changes.firstEntry().getValue().from();
        var transitions = new ArrayList<ZoneOffsetTransition>();
        var current = first;
        for (var change : changes.entrySet()) {
            var next = change.getValue().to();
            if (!next.equals(current)) {
                var wall = LocalDateTime.ofInstant(change.getKey(), current);
                transitions.add(ZoneOffsetTransition.of(wall, current, next));
                current = next;
            }
        }
        return ZoneRules.of(first, first, List.of(), transitions, List.of());
    }

    private static ZoneOffset offset(Observance observance, String name) {
        var written = Calendars.value(observance, name);
        try {
            return ZoneOffset.of(written);
        } catch (DateTimeException unreadable) {
            throw new BadEvent("décalage illisible « " + Text.shown(written) + " »");
        }
    }
}
