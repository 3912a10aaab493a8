package fr.vigie.coverage;

import fr.vigie.coverage.CoverageSettings.Turns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who takes turns in each pool. Turns change hands at 00:00 on the wall clock, however long that day is. */
final class Rota {

    private final List<Turns> turns;
    private final ZoneId zone;

    Rota(List<Turns> turns, ZoneId zone) {
        this.turns = turns.stream().sorted(Comparator.comparing(Turns::from)).toList();
        this.zone = zone;
    }

    /** The turn of one person, up to the instant at which it changes hands. */
    record Turn(String person, Instant until) {}

    /** Whose turn it is in {@code pool}, whether or not the pool is due; empty when nobody is named. */
    Optional<Turn> turnAt(Pool pool, Instant at) {
        var day = LocalDate.ofInstant(at, zone);
        return inForce(pool, day).filter(turns -> !turns.people().isEmpty()).map(turns -> turn(turns, day));
    }

    /** When, on or after {@code from} and before {@code to}, other turns of any pool begin. */
    Stream<Instant> startsBetween(Instant from, Instant to) {
        return turns.stream()
                .map(turns -> midnight(turns.from()))
                .filter(start -> !start.isBefore(from) && start.isBefore(to));
    }

    private Turn turn(Turns turns, LocalDate day) {
        int days = turns.rotate().days();
        long count = (day.toEpochDay() - turns.from().toEpochDay()) / days;
        var person = turns.people().get((int) (count % turns.people().size()));
        var next = turns.from().plusDays((count + 1) * days);
        var end = replacement(turns).filter(next::isAfter).orElse(next);
        return new Turn(person, midnight(end));
    }

    private Optional<Turns> inForce(Pool pool, LocalDate day) {
        return of(pool).filter(turns -> !turns.from().isAfter(day)).reduce((earlier, later) -> later);
    }

    private Optional<LocalDate> replacement(Turns turns) {
        return of(turns.pool()).map(Turns::from).filter(turns.from()::isBefore).findFirst();
    }

    private Stream<Turns> of(Pool pool) {
        return turns.stream().filter(turns -> turns.pool() == pool);
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
