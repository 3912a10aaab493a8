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

/** A zone as a calendar defines it (VTIMEZONE), by its own rules and whatever its name. */
final class OwnZone {

    /** Changes of clocks before that concern no shift. */
    private static final LocalDateTime OLDEST = LocalDateTime.of(1970, 1, 1, 0, 0);

    private static final int MOST_CHANGES = 5_000;

    private final TreeMap<Instant, ZoneOffset> changes = new TreeMap<>();
    private final TreeMap<Instant, ZoneOffset> before = new TreeMap<>();
    private final LocalDateTime until;
    private final Effort effort;

    private OwnZone(Window window, Effort effort) {
        this.until = Moment.wall(window.to(), Moment.UTC).plusDays(2);
        this.effort = effort;
    }

    /** @throws BadEvent when its definition cannot be understood */
    static ZoneRules of(VTimeZone zone, Window window, Effort effort) {
        var own = new OwnZone(window, effort);
        try {
            zone.getObservances().forEach(own::add);
            return own.rules();
        } catch (BadEvent bad) {
            throw new BadEvent(
                    "fuseau horaire « " + Text.shown(Calendars.value(zone, "TZID")) + " » mal défini, " + bad.why());
        }
    }

    private void add(Observance observance) {
        var offsetBefore = offset(Calendars.value(observance, "TZOFFSETFROM"));
        var offset = offset(Calendars.value(observance, "TZOFFSETTO"));
        var clock = offsetBefore.getRules();
        var first = Moment.of(Calendars.value(observance, "DTSTART"), clock).wall();
        var onsets = new ArrayList<>(List.of(first));
        observance
                .getProperties("RRULE")
                .forEach(rule -> onsets.addAll(Rule.of(rule.getValue(), clock).starts(first, OLDEST, until, effort)));
        observance.getProperties("RDATE").stream()
                .flatMap(dates -> Stream.of(dates.getValue().split(",")))
                .forEach(date -> onsets.add(Moment.wall(Moment.of(date, clock).instant(), clock)));
        if (onsets.size() > MOST_CHANGES) {
            throw new BadEvent("changements d'heure trop nombreux");
        }
        for (LocalDateTime onset : onsets) {
            var at = onset.toInstant(offsetBefore);
            changes.put(at, offset);
            before.put(at, offsetBefore);
        }
    }

    private ZoneRules rules() {
        if (changes.isEmpty()) {
            throw new BadEvent("sans aucun décalage");
        }
        var first = before.firstEntry().getValue();
        var transitions = new ArrayList<ZoneOffsetTransition>();
        var current = first;
        for (var change : changes.entrySet()) {
            if (!change.getValue().equals(current)) {
                var wall = LocalDateTime.ofInstant(change.getKey(), current);
                transitions.add(ZoneOffsetTransition.of(wall, current, change.getValue()));
                current = change.getValue();
            }
        }
        return ZoneRules.of(first, first, List.of(), transitions, List.of());
    }

    private static ZoneOffset offset(String written) {
        try {
            return ZoneOffset.of(written.strip());
        } catch (DateTimeException unreadable) {
            throw new BadEvent("décalage illisible « " + Text.shown(written) + " »");
        }
    }
}
