package fr.vigie.statement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often a promise was kept.
 *
 * @param kept    in how many cases
 * @param missed  in how many not
 * @param open    in how many nobody has acted, and still may in time
 * @param percent of those that are decided, kept ones; one digit, never rounded up; null where none is decided
 * @param took    how long it took where somebody acted
 */
@Schema(name = "StatementScore")
record Score(int kept, int missed, int open, @Nullable BigDecimal percent, Spread took) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Score of(List<Judged> cases) {
        int kept = count(cases, true);
        int missed = count(cases, false);
        return new Score(
                kept,
                missed,
                cases.size() - kept - missed,
                share(kept, kept + missed).orElse(null),
                Spread.of(cases.stream().map(Judged::took)));
    }

    private static int count(List<Judged> cases, boolean kept) {
        return (int)
                cases.stream().filter(one -> Objects.equals(one.kept(), kept)).count();
    }

    private static Optional<BigDecimal> share(int kept, int decided) {
        return decided == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(kept)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(decided), 1, RoundingMode.DOWN));
    }
}
