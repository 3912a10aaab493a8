package fr.vigie.board;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The open incidents of one priority.
 *
 * @param priority from 1 to 5; null for those that nobody has judged yet
 * @param open     how many there are
 * @param waiting  how many of them wait for somebody to act, under a promise that runs
 * @param missed   how many of these waited too long
 * @param lines    the first of them, by what burns first
 */
record Section(@Nullable Integer priority, int open, int waiting, int missed, List<Line> lines) {

    /** More lines of one priority fit on no screen. */
    static final int MOST_LINES = 12;

    /** What waits under a promise stands before what is in hand, and the promise that ends first before the others. */
    private static final Comparator<Line> BURNING =
            Comparator.comparing(Line::state).thenComparing(Line::due).thenComparing(Line::reference);

    static Section of(@Nullable Integer priority, List<Count> counts, List<Line> lines) {
        var own = counts.stream()
                .filter(count -> Objects.equals(count.priority(), priority))
                .toList();
        return new Section(
                priority,
                own.stream().mapToInt(Count::open).sum(),
                own.stream().filter(Count::waits).mapToInt(Count::open).sum(),
                own.stream().mapToInt(Count::missed).sum(),
                lines.stream()
                        .filter(line -> Objects.equals(line.priority(), priority))
                        .sorted(BURNING)
                        .limit(MOST_LINES)
                        .toList());
    }

    /** Those of one priority and state. */
    record Count(@Nullable Integer priority, boolean waits, int open, int missed) {}
}
