package fr.vigie.coverage.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;

/** An event of a calendar and the times that it takes place. A recurring one keeps its hours on the wall, end included. */
final class CalendarEvent {

    private static final LocalDate OLDEST_SERIES = LocalDate.of(1970, 1, 1);

    private final Component block;
    private final Zones zones;
    private final Moment start;
    private final Instant end;
    private final Duration onTheWall;

    /** @throws BadEvent when it has no start, or no end after it */
    CalendarEvent(Component block, Zones zones) {
        this.block = block;
        this.zones = zones;
        start = block.getProperty("DTSTART").map(this::moment).orElseThrow(() -> new BadEvent("sans début (DTSTART)"));
        var written = block.getProperty("DTEND").map(this::moment);
        var length = block.getProperty("DURATION").map(line -> Length.of(line.getValue()));
        if (written.isEmpty() && length.isEmpty()) {
            throw new BadEvent("sans fin (ni DTEND ni DURATION)");
        }
        end = written.map(Moment::instant).orElseGet(() -> after(start, length.orElseThrow()));
        onTheWall = written.map(moment -> Duration.between(start.wall(), Moment.wall(moment.instant(), start.zone())))
                .orElseGet(() -> length.orElseThrow().onTheWall());
        if (!start.instant().isBefore(end)) {
            throw new BadEvent("finit avant de commencer, ou aussitôt");
        }
    }

    /** When the event of a block begins, as far as it says so. */
    static Optional<Instant> startOf(Component block, Zones zones) {
        try {
            return block.getProperty("DTSTART")
                    .map(line -> Moment.of(line.getValue(), zones.of(line)).instant());
        } catch (BadEvent unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The times that it takes place within a window.
     *
     * @param replaced the occurrences that other events stand for
     */
    List<Occurrence> occurrences(Window window, List<Moment> replaced, Effort effort) {
        var all = new TreeMap<Instant, Occurrence>();
        if (!isSeries() && replaced.isEmpty()) {
            put(new Occurrence(start.instant(), end, start.wall().toLocalDate()), all);
        } else {
            put(at(start.wall()), all); // a series has its first occurrence, whatever its rule says
            effort.steps(replaced.size());
            starts(window, effort).forEach(wall -> put(at(wall), all));
            lines("RDATE").forEach(date -> put(extra(date), all));
            leaveOut(
                    Stream.concat(lines("EXDATE").map(Extra::moment), replaced.stream())
                            .toList(),
                    all);
        }
        return all.values().stream()
                .filter(one -> window.meets(one.from(), one.to()))
                .toList();
    }

    private boolean isSeries() {
        return Stream.of("RRULE", "RDATE", "EXDATE", "EXRULE")
                .anyMatch(name -> block.getProperty(name).isPresent());
    }

    private List<LocalDateTime> starts(Window window, Effort effort) {
        if (block.getProperty("EXRULE").isPresent()) {
            throw new BadEvent("règle d'exception (EXRULE) non comprise");
        }
        if (start.wall().toLocalDate().isBefore(OLDEST_SERIES)) {
            throw new BadEvent("se répète depuis avant 1970");
        }
        var from = Moment.wall(window.from(), start.zone()).minus(onTheWall).minusDays(1);
        var to = Moment.wall(window.to(), start.zone()).plusDays(1);
        var starts = new ArrayList<LocalDateTime>();
        block.getProperties("RRULE")
                .forEach(rule ->
                        starts.addAll(Rule.of(rule.getValue(), start.zone()).starts(start.wall(), from, to, effort)));
        return starts;
    }

    private Occurrence at(LocalDateTime wall) {
        return new Occurrence(
                Moment.instant(wall, start.zone()),
                Moment.instant(wall.plus(onTheWall), start.zone()),
                wall.toLocalDate());
    }

    private Occurrence extra(Extra date) {
        var moment = date.moment();
        var wall = Moment.wall(moment.instant(), start.zone());
        if (date.rest().isEmpty()) {
            return at(wall);
        }
        var to = date.rest().startsWith("P")
                ? after(moment, Length.of(date.rest()))
                : Moment.of(date.rest(), moment.zone()).instant();
        return new Occurrence(moment.instant(), to, wall.toLocalDate());
    }

    private static void put(Occurrence one, Map<Instant, Occurrence> all) {
        if (one.from().isBefore(one.to())) { // within an hour that the clock jumps over there is nothing
            all.putIfAbsent(one.from(), one);
        }
    }

    private static void leaveOut(List<Moment> which, Map<Instant, Occurrence> all) {
        which.forEach(moment -> all.remove(moment.instant()));
        Set<LocalDate> days = which.stream()
                .filter(Moment::isDay)
                .map(moment -> moment.wall().toLocalDate())
                .collect(Collectors.toSet());
        all.values().removeIf(one -> days.contains(one.day()));
    }

    private static Instant after(Moment from, Length length) {
        return Moment.instant(from.wall().plus(length.days()), from.zone()).plus(length.time());
    }

    private Moment moment(Property line) {
        return Moment.of(line.getValue(), zones.of(line));
    }

    private Stream<Extra> lines(String name) {
        return block.getProperties(name).stream()
                .flatMap(line -> Stream.of(line.getValue().split(","))
                        .filter(date -> !date.isBlank())
                        .map(date -> date.strip().split("/", 2))
                        .map(date -> new Extra(Moment.of(date[0], zones.of(line)), date.length > 1 ? date[1] : "")));
    }

    /** One of several times in a line; a period has its end or its length after a slash. */
    private record Extra(Moment moment, String rest) {}
}
