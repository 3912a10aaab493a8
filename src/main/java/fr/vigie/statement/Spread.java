package fr.vigie.statement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long something took in many cases, each clock by itself.
 *
 * @param measured in how many
 * @param median   the middle one; of two in the middle, half of their sum, rounded down; null where nothing was measured
 * @param worst    the longest; null where nothing was measured
 */
@Schema(name = "StatementSpread")
record Spread(
        int measured, @Nullable Lasting median, @Nullable Lasting worst) {

    static Spread of(Stream<@Nullable Lasting> cases) {
        var some = cases.filter(Objects::nonNull).map(Objects::requireNonNull).toList();
        if (some.isEmpty()) {
            return new Spread(0, null, null);
        }
        var continuous = sorted(some, Lasting::continuousSeconds);
        var covered = sorted(some, Lasting::coveredSeconds);
        return new Spread(
                some.size(),
                new Lasting(middle(continuous), middle(covered)),
                new Lasting(continuous[continuous.length - 1], covered[covered.length - 1]));
    }

    private static long[] sorted(List<Lasting> some, ToLongFunction<Lasting> clock) {
        return some.stream().mapToLong(clock).sorted().toArray();
    }

    private static long middle(long[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
