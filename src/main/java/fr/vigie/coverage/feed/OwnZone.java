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
    static ZoneRules of(Block zone, Window window, Effort effort) {
        var own = new OwnZone(window, effort);
        try {
            Stream.concat(zone.blocks("STANDARD"), zone.blocks("DAYLIGHT")).forEach(own::add);
            return own.rules();
        } catch (BadEvent bad) {
            throw new BadEvent("fuseau horaire « " + Text.shown(zone.value("TZID")) + " » mal défini, " + bad.why());
        }
    }

    private void add(Block observance) {
        var offsetBefore = offset(observance.value("TZOFFSETFROM"));
        var offset = offset(observance.value("TZOFFSETTO"));
        var clock = offsetBefore.getRules();
        var first = Moment.of(observance.value("DTSTART"), clock).wall();
        var onsets = new ArrayList<>(List.of(first));
        observance
                .lines("RRULE")
                .forEach(rule -> onsets.addAll(Rule.of(rule.value(), clock).starts(first, OLDEST, until, effort)));
        observance
                .lines("RDATE")
                .flatMap(dates -> Stream.of(dates.value().split(",")))
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
