package fr.vigie.coverage;

import static fr.vigie.coverage.Demo.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.servicetime.Hours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two years: somebody always answers, and the watch passes exactly when other people do. */
class TwoYearsTest {

    private static final Instant START = Instant.parse("2026-01-04T23:00:00Z");
    private static final Instant END = Instant.parse("2028-01-05T00:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Shorter than any turn. */
    private static final Duration STEP = Duration.ofMinutes(5);

    private static final List<String> CLIENTS = List.of("stade", "salon", "autre");

    private final Coverage coverage = Demo.planned(plan());

    @Test
    void the_watch_passes_at_the_minute_at_which_others_answer_and_at_no_other() {
        var changes = handovers();
        assertThat(changes).hasSizeGreaterThan(2_000);

        var from = START;
        var before = answers(from);
        for (var change : changes) {
            for (var at = from; at.isBefore(change); at = at.plus(STEP)) {
                assertThat(answers(at)).as("%s", at).isEqualTo(before);
            }
            assertThat(answers(change.minus(MINUTE))).as("before %s", change).isEqualTo(before);
            assertThat(answers(change)).as("at %s", change).isNotEqualTo(before);
            from = change;
            before = answers(change);
        }
    }

    @Test
    void the_watch_passes_at_the_right_wall_times_around_the_changes_of_clocks_and_on_the_14th_of_july() {
        var slots =
                Demo.with(weekly(Pool.SUPPORT, "2026-01-05", "ada"), weekly(Pool.MONITORING, "2026-01-05", "emile"));

        assertThat(handovers(slots, "2026-03-28", "2026-03-31"))
                .containsExactly(
                        "2026-03-28T00:00",
                        "2026-03-30T00:00",
                        "2026-03-30T09:00",
                        "2026-03-30T13:00",
                        "2026-03-30T14:00",
                        "2026-03-30T17:00");
        assertThat(handovers(slots, "2026-10-24", "2026-10-27"))
                .containsExactly(
                        "2026-10-24T00:00",
                        "2026-10-26T00:00",
                        "2026-10-26T09:00",
                        "2026-10-26T13:00",
                        "2026-10-26T14:00",
                        "2026-10-26T17:00");
        assertThat(handovers(slots, "2026-07-14", "2026-07-15"))
                .containsExactly("2026-07-14T09:00", "2026-07-14T17:00");
        assertThat(handovers(slots, "2026-11-29", "2026-11-30")).containsExactly("2026-11-29T00:00");
    }

    @Test
    void a_turn_that_ends_in_an_hour_that_does_not_exist_ends_as_the_clocks_jump() {
        assertThat(handovers(coverage, "2026-03-29", "2026-03-30")).containsExactly("2026-03-29T03:00");
        assertThat(handovers(coverage, "2026-10-25", "2026-10-26")).containsExactly("2026-10-25T02:30");
    }

    /** Who answers for everybody and for each client; checked to be somebody on the way. */
    private List<List<String>> answers(Instant at) {
        var all = new ArrayList<List<String>>();
        all.add(answer(at, null));
        CLIENTS.forEach(client -> all.add(answer(at, client)));
        return all;
    }

    private List<String> answer(Instant at, @Nullable String client) {
        var duty = coverage.dutyAt(at, client);
        if (duty.isEmpty() || duty.get(duty.size() - 1).pool() != Pool.MONITORING) {
            throw new AssertionError("Nobody answers at " + at + " for " + client);
        }
        return duty.stream().map(one -> one.pool() + " " + one.person()).toList();
    }

    private List<Instant> handovers() {
        return handovers(coverage, START, END).toList();
    }

    private static Stream<Instant> handovers(Coverage coverage, Instant from, Instant to) {
        return Stream.iterate(coverage.nextHandover(from), coverage::nextHandover)
                .takeWhile(at -> at.isBefore(to));
    }

    /** By their wall times in Paris, on days from one to another. */
    private static Stream<String> handovers(Coverage coverage, String from, String to) {
        var paris = ZoneId.of("Europe/Paris");
        var start = LocalDate.parse(from).atStartOfDay(paris).toInstant().minusNanos(1);
        return handovers(
                        coverage, start, LocalDate.parse(to).atStartOfDay(paris).toInstant())
                .map(at -> at.atZone(paris).toLocalDateTime().toString());
    }

    private static Plan plan() {
        var day = LocalDate.of(2026, 1, 5);
        return new Plan(
                List.of(),
                List.of(
                        new Rotation(Pool.SUPPORT, List.of("ada"), day, LocalTime.MIDNIGHT, Rotation.Every.WEEKLY, 1),
                        new Rotation(
                                Pool.ON_CALL,
                                List.of("basile", "chloe", "denis"),
                                day.minusDays(3),
                                LocalTime.of(14, 30),
                                Rotation.Every.WEEKLY,
                                1),
                        new Rotation(
                                Pool.EVENT_ON_CALL, List.of("eva"), day, LocalTime.MIDNIGHT, Rotation.Every.DAILY, 1),
                        new Rotation(
                                Pool.MONITORING,
                                List.of("fanny", "gaspard"),
                                day.minusDays(1),
                                LocalTime.of(2, 30),
                                Rotation.Every.DAILY,
                                1)),
                List.of(new Shift(
                        Pool.ON_CALL, at("2026-12-24T12:00:00Z"), at("2026-12-27T12:00:00Z"), List.of("denis"))),
                List.of(new Replacement(
                        Pool.SUPPORT, at("2026-06-01T08:00:00Z"), at("2026-06-01T10:00:00Z"), "ada", List.of("ben"))),
                List.of(
                        new Event("Finale", "Stade", sunday(), sunday(), Set.of("stade"), List.of("hugo")),
                        new Event(
                                "Salon", null, sunday().plusDays(1), sunday().plusDays(3), Set.of("salon"), List.of())),
                List.of(new ExceptionalDay(
                        LocalDate.of(2026, 12, 24),
                        "Veille de Noël",
                        List.of(new Hours(LocalTime.of(9, 0), LocalTime.NOON)))));
    }

    private static LocalDate sunday() {
        return LocalDate.of(2026, 11, 29);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
