package fr.vigie.rehearsal;

import fr.vigie.coverage.Coverage;
import fr.vigie.coverage.ExceptionalDay;
import fr.vigie.coverage.Pool;
import fr.vigie.procedure.Procedures;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.TooOften;
import fr.vigie.servicetime.Holidays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Rehearses edited files beside what is deployed, one rehearsal at a time. */
@Component
class Rehearsals {

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration AFTERWARDS = Duration.ofDays(14);

    private final Procedures procedures;
    private final DeployedFiles deployed;
    private final Coverage coverage;
    private final Holidays holidays;
    private final Child child;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();

    Rehearsals(
            Procedures procedures,
            DeployedFiles deployed,
            Coverage coverage,
            Holidays holidays,
            Child child,
            Clock clock) {
        this.procedures = procedures;
        this.deployed = deployed;
        this.coverage = coverage;
        this.holidays = holidays;
        this.child = child;
        this.clock = clock;
    }

    /**
     * Begins one.
     *
     * @throws BrokenRule where there is nothing to rehearse, or the load is out of bounds
     * @throws Refused    where these files could not be deployed
     * @throws TooOften   where another one is being played
     */
    Ongoing begin(Map<String, byte[]> files, Load described) {
        var load = described.said();
        var today = deployed.current();
        var edited = new LinkedHashMap<>(files);
        edited.keySet().retainAll(today.keySet());
        if (edited.isEmpty()) {
            throw new BrokenRule("Rien à répéter : seul le traitement des incidents se répète. Joignez au moins un"
                    + " fichier modifié parmi " + sorted(today.keySet()) + ".");
        }
        var findings = procedures.check(files);
        if (!findings.isEmpty()) {
            throw new Refused(findings);
        }
        var script = script(load, today, edited);
        if (!busy.compareAndSet(false, true)) {
            throw new TooOften("Une répétition est déjà en cours ; réessayez quand elle sera finie.", PAUSE);
        }
        var others = new TreeSet<>(files.keySet());
        others.removeAll(today.keySet());
        var progress = new Progress();
        return new Ongoing(progress, Child.aside(() -> play(script, progress, notes(others))));
    }

    private Compared play(Script script, Progress progress, List<String> notes) {
        try {
            var both = child.play(script, progress);
            return new Compared(both.today(), both.edited(), notes);
        } finally {
            busy.set(false);
        }
    }

    private static List<String> notes(Set<String> others) {
        return others.isEmpty()
                ? List.of()
                : List.of("Seul le traitement des incidents se répète. Joints mais pas répétés : " + sorted(others)
                        + ".");
    }

    private static String sorted(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }

    private Script script(Load.Said load, Map<String, byte[]> today, Map<String, byte[]> edited) {
        var hours = coverage.calendarFor(null);
        var from = LocalDate.ofInstant(clock.instant(), hours.zone())
                .atStartOfDay(hours.zone())
                .toInstant();
        var until = from.plus(Duration.ofDays(load.days())).plus(AFTERWARDS);
        var first = LocalDate.ofInstant(from, hours.zone());
        return new Script(
                until,
                new Draw(load).from(from, hours),
                rota(from, until),
                load.atOnce(),
                first.datesUntil(first.plusYears(1)).filter(holidays::isHoliday).collect(Collectors.toSet()),
                coverage.exceptions().stream()
                        .collect(Collectors.toMap(ExceptionalDay::date, ExceptionalDay::hours, (one, later) -> later)),
                today,
                edited);
    }

    private List<Watch> rota(Instant from, Instant until) {
        return Stream.of(Pool.SUPPORT, Pool.ON_CALL, Pool.MONITORING)
                .flatMap(pool -> coverage.stretches(pool, from, until).stream()
                        .map(stretch -> new Watch(pool.group(), stretch.from(), stretch.to(), stretch.people())))
                .toList();
    }
}
