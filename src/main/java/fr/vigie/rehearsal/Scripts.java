package fr.vigie.rehearsal;

import fr.vigie.coverage.Coverage;
import fr.vigie.coverage.ExceptionalDay;
import fr.vigie.coverage.Pool;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.servicetime.Holidays;
import fr.vigie.servicetime.ServiceCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes down what is played: our own incidents of the last days, or those of a described load from today on. */
@Component
class Scripts {

    private static final Duration AFTERWARDS = Duration.ofDays(14);

    private final Coverage coverage;
    private final Holidays holidays;
    private final Recorded recorded;
    private final Clock clock;

    Scripts(Coverage coverage, Holidays holidays, Recorded recorded, Clock clock) {
        this.coverage = coverage;
        this.holidays = holidays;
        this.recorded = recorded;
        this.clock = clock;
    }

    /** A script, and what must be known of it, in sentences. */
    record Written(Script script, List<String> notes) {}

    /** @throws BrokenRule where too little is recorded */
    Written write(Load.Said load, Map<String, byte[]> today, Map<String, byte[]> edited) {
        var hours = coverage.calendarFor(null);
        var midnight = LocalDate.ofInstant(clock.instant(), hours.zone()).atStartOfDay(hours.zone());
        var from = (load.isRecorded() ? midnight.minusDays(load.days()) : midnight).toInstant();
        var month = month(load, from, hours);
        var until = from.plus(Duration.ofDays(load.days() + 1L)).plus(AFTERWARDS);
        var first = LocalDate.ofInstant(from, hours.zone());
        var script = new Script(
                until,
                month.arrivals(),
                rota(from, until),
                load.atOnce(),
                first.datesUntil(first.plusYears(1)).filter(holidays::isHoliday).collect(Collectors.toSet()),
                coverage.exceptions().stream()
                        .collect(Collectors.toMap(ExceptionalDay::date, ExceptionalDay::hours, (one, later) -> later)),
                today,
                edited);
        return new Written(script, month.notes());
    }

    private Recorded.Month month(Load.Said load, Instant from, ServiceCalendar hours) {
        return load.isRecorded()
                ? recorded.between(from, clock.instant(), load)
                : new Recorded.Month(new Draw(load).from(from, hours), List.of());
    }

    private List<Watch> rota(Instant from, Instant until) {
        return Stream.of(Pool.SUPPORT, Pool.ON_CALL, Pool.MONITORING)
                .flatMap(pool -> coverage.stretches(pool, from, until).stream()
                        .map(stretch -> new Watch(pool.group(), stretch.from(), stretch.to(), stretch.people())))
                .toList();
    }
}
