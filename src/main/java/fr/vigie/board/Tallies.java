package fr.vigie.board;

import fr.vigie.board.Month.Compared;
import fr.vigie.board.Month.Day;
import fr.vigie.board.Month.Figures;
import fr.vigie.commitment.Priority;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of sixty days, made into a month and the one before.
 *
 * @param tallies of each day and priority on which there was something
 * @param middles the restorations
 * @param today   the last day of the month
 */
record Tallies(List<Tally> tallies, List<Middle> middles, LocalDate today) {

    /** One day and priority; a promise that can still be kept is neither kept nor missed. */
    record Tally(
            LocalDate day,
            @Nullable Integer priority,
            int incidents,
            int acknowledged,
            int unacknowledged,
            int intervened,
            int unintervened) {}

    /** @param priority null for all of them */
    record Middle(boolean lately, @Nullable Integer priority, double seconds) {}

    Month month() {
        var first = today.minusDays(Month.LENGTH - 1L);
        return new Month(
                first.datesUntil(today.plusDays(1)).map(this::day).toList(),
                compared(null),
                Arrays.stream(Priority.values())
                        .map(priority -> compared(priority.code()))
                        .toList());
    }

    private Day day(LocalDate date) {
        return new Day(
                date,
                Arrays.stream(Priority.values())
                        .map(priority -> sum(
                                tally -> tally.day().equals(date) && Objects.equals(tally.priority(), priority.code()),
                                Tally::incidents))
                        .toList());
    }

    private Compared compared(@Nullable Integer priority) {
        return new Compared(figures(true, priority), figures(false, priority));
    }

    private Figures figures(boolean lately, @Nullable Integer priority) {
        var first = today.minusDays(Month.LENGTH - 1L);
        Predicate<Tally> own = tally -> tally.day().isBefore(first) != lately
                && (priority == null || Objects.equals(tally.priority(), priority));
        return new Figures(
                sum(own, Tally::incidents),
                percent(sum(own, Tally::acknowledged), sum(own, Tally::unacknowledged)),
                percent(sum(own, Tally::intervened), sum(own, Tally::unintervened)),
                middles.stream()
                        .filter(middle -> middle.lately() == lately && Objects.equals(middle.priority(), priority))
                        .map(middle -> Math.round(middle.seconds()))
                        .findFirst()
                        .orElse(null));
    }

    private int sum(Predicate<Tally> which, ToIntFunction<Tally> what) {
        return tallies.stream().filter(which).mapToInt(what).sum();
    }

    /** With one decimal, and never 100 where one was missed. */
    private static @Nullable Double percent(int kept, int missed) {
        return kept + missed == 0 ? null : Math.floor(1000d * kept / (kept + missed)) / 10;
    }
}
