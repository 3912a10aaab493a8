package fr.vigie.coverage;

import fr.vigie.servicetime.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who takes turns in each pool. A replacement counts before a shift, a shift before a rotation. Turns change hands on the
 * wall clock of Paris, however long that day is.
 */
public final class Rota {

    private static final Duration NEXT_WITHIN = Duration.ofDays(62);
    private static final Duration AROUND = Duration.ofDays(31);

    private final List<Rotation> rotations;
    private final Map<Pool, NavigableMap<Instant, Shift>> shifts = new EnumMap<>(Pool.class);
    private final List<Replacement> replacements;
    private final WallClock clock;

    Rota(Plan plan, ZoneId zone) {
        rotations = plan.rotations().stream()
                .sorted(Comparator.comparing(Rotation::from).thenComparing(Rotation::handOver))
                .toList();
        for (var pool : Pool.values()) {
            shifts.put(pool, new TreeMap<>());
        }
        plan.shifts().forEach(shift -> of(shift.pool()).put(shift.from(), shift));
        replacements = plan.replacements();
        clock = new WallClock(zone);
    }

    /** Whose turn it is in {@code pool}, whether or not the pool is due. */
    public Turn turnAt(Pool pool, Instant at) {
        var planned = plannedAt(pool, at);
        var people = planned.people();
        var cuts = new TreeSet<Instant>(Set.of(planned.until()));
        for (var replacement : replacements) {
            if (replacement.pool() == pool) {
                people = replacement.covers(at) ? replacement.in(people) : people;
                Stream.of(replacement.from(), replacement.to())
                        .filter(at::isBefore)
                        .forEach(cuts::add);
            }
        }
        return new Turn(people, cuts.first());
    }

    /** Who comes after those who are on duty and those of {@code asked}; nobody when no later turn brings another. */
    public List<String> nextAfter(Pool pool, Instant at, Collection<String> asked) {
        var known = new ArrayList<>(asked);
        var turn = turnAt(pool, at);
        known.addAll(turn.people());
        while (turn.until().isBefore(at.plus(NEXT_WITHIN))) {
            turn = turnAt(pool, turn.until());
            var others = turn.people().stream()
                    .filter(person -> !known.contains(person))
                    .toList();
            if (!others.isEmpty()) {
                return others;
            }
        }
        return List.of();
    }

    /** From one change of people to the next, clipped to the span; stretches with nobody are left out. */
    List<Shift> turns(Pool pool, Instant from, Instant to) {
        var turns = new ArrayList<Shift>();
        for (var at = from; at.isBefore(to); ) {
            var turn = turnAt(pool, at);
            var end = turn.until().isBefore(to) ? turn.until() : to;
            var last = turns.isEmpty() ? null : turns.get(turns.size() - 1);
            if (last != null && last.to().equals(at) && last.people().equals(turn.people())) {
                turns.set(turns.size() - 1, new Shift(pool, last.from(), end, last.people()));
            } else if (!turn.people().isEmpty()) {
                turns.add(new Shift(pool, at, end, turn.people()));
            }
            at = end;
        }
        return turns;
    }

    /** When somebody is named again; {@link Instant#MAX} where that is never. */
    Instant endOfGap(Pool pool, Instant at) {
        var end = at;
        while (turnAt(pool, end).people().isEmpty()) {
            end = turnAt(pool, end).until();
            if (end.equals(Instant.MAX)) {
                return end;
            }
        }
        return end;
    }

    /** Everybody who takes turns in this pool around {@code at}; who stands in for somebody once does not. */
    Set<String> takingTurns(Pool pool, Instant at) {
        var inForce = rotations.stream()
                .filter(each -> each.pool() == pool && !start(each, 0).isAfter(at))
                .reduce((earlier, later) -> later)
                .map(Rotation::people)
                .stream();
        var near = of(pool).subMap(at.minus(AROUND), at.plus(AROUND)).values().stream()
                .map(Shift::people);
        return Stream.concat(inForce, near).flatMap(Collection::stream).collect(Collectors.toUnmodifiableSet());
    }

    private Turn plannedAt(Pool pool, Instant at) {
        var before = of(pool).floorEntry(at);
        if (before != null && before.getValue().covers(at)) {
            return new Turn(before.getValue().people(), before.getValue().to());
        }
        var turn = rotatingAt(pool, at);
        var next = of(pool).higherKey(at);
        return next != null && next.isBefore(turn.until()) ? new Turn(turn.people(), next) : turn;
    }

    private Turn rotatingAt(Pool pool, Instant at) {
        var later = Instant.MAX;
        for (int i = rotations.size() - 1; i >= 0; i--) {
            var rotation = rotations.get(i);
            if (rotation.pool() == pool) {
                if (!start(rotation, 0).isAfter(at)) {
                    return turn(rotation, at, later);
                }
                later = start(rotation, 0);
            }
        }
        return new Turn(List.of(), later);
    }

    private Turn turn(Rotation rotation, Instant at, Instant replaced) {
        if (rotation.people().isEmpty()) {
            return new Turn(List.of(), replaced);
        }
        long turn = rotation.turnOn(LocalDate.ofInstant(at, clock.zone()));
        if (start(rotation, turn).isAfter(at)) {
            turn--; // on the day on which turns change hands, before that hour
        }
        var end = start(rotation, turn + 1);
        return new Turn(rotation.peopleIn(turn), end.isBefore(replaced) ? end : replaced);
    }

    private Instant start(Rotation rotation, long turn) {
        return clock.start(rotation.dayOf(turn), rotation.handOver());
    }

    private NavigableMap<Instant, Shift> of(Pool pool) {
        return shifts.getOrDefault(pool, new TreeMap<>());
    }
}
