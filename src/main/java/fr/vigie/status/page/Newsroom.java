package fr.vigie.status.page;

import fr.vigie.client.KnownServices;
import fr.vigie.commitment.ServiceLevel;
import fr.vigie.commitment.ServiceLevels;
import fr.vigie.status.Facts;
import fr.vigie.status.Interruption;
import fr.vigie.status.InterruptionFacts;
import fr.vigie.status.Month;
import fr.vigie.status.Span;
import fr.vigie.status.Tally;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is to be told now: the last two months, and what is announced for a year. */
@Component
class Newsroom {

    static final int DAYS = 30;

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration AHEAD = Duration.ofDays(366);

    private final InterruptionFacts interruptions;
    private final ServiceLevels levels;
    private final KnownServices services;
    private final Revisions revisions;
    private final Clock clock;

    Newsroom(
            InterruptionFacts interruptions,
            ServiceLevels levels,
            KnownServices services,
            Revisions revisions,
            Clock clock) {
        this.interruptions = interruptions;
        this.levels = levels;
        this.services = services;
        this.revisions = revisions;
        this.clock = clock;
    }

    Board now() {
        var now = clock.instant();
        var month = Month.at(now);
        var facts = interruptions.between(earliest(now, month), now.plus(AHEAD));
        var entries = revisions.of(entries(facts, now), now);
        var agreed = levels.of(services.ids());
        var lines = services.ids().stream()
                .map(service -> line(service, facts.past(), entries, month, now, agreed.get(service)))
                .toList();
        return new Board(now, month, lines, entries);
    }

    private static Instant earliest(Instant now, Month month) {
        var days = start(today(now).minusDays(DAYS - 1));
        var lastMonth = month.before(1).from();
        return days.isBefore(lastMonth) ? days : lastMonth;
    }

    private static List<Entry> entries(Facts facts, Instant now) {
        // what begins later than now is no fact: clocks of nodes differ by a little
        var begun =
                facts.past().stream().filter(fact -> !fact.from().isAfter(now)).map(fact -> Entry.begun(fact, now));
        var told = Stream.of(
                        facts.ahead().stream().map(fact -> Entry.announced(fact, now)),
                        facts.undecided().stream().map(fact -> Entry.undecided(fact, now)),
                        facts.cancelled().stream().map(fact -> Entry.cancelled(fact, now)))
                .flatMap(entries -> entries)
                .filter(entry -> entry.until() == null || entry.until().isAfter(now))
                .sorted(Comparator.comparing(entry -> entry.fact().from()));
        return Stream.concat(begun, told).toList();
    }

    private static Board.Line line(
            String service,
            List<Interruption> past,
            List<Entry> entries,
            Month month,
            Instant now,
            @Nullable ServiceLevel level) {
        var running = entries.stream()
                .filter(entry -> entry.isNow() && entry.fact().concerns(service))
                .toList();
        return new Board.Line(
                service,
                State.of(running),
                IntStream.range(0, DAYS)
                        .mapToObj(back -> today(now).minusDays(DAYS - 1L - back))
                        .map(date -> new Board.Day(date, Tally.of(service, day(date, now), past)))
                        .toList(),
                Tally.of(service, month.passed(now), past),
                Tally.of(service, month.before(1).passed(now), past),
                level);
    }

    private static Span day(LocalDate date, Instant now) {
        var end = start(date.plusDays(1));
        return new Span(start(date), end.isBefore(now) ? end : now);
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, PARIS);
    }

    private static Instant start(LocalDate date) {
        return date.atStartOfDay(PARIS).toInstant();
    }
}
