package fr.vigie.privacy;

import fr.vigie.coverage.VisibleAnomalies;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows where what should be erased is not. */
@Component("retention")
class RetentionAnomalies extends VisibleAnomalies {

    /** So long nobody may have swept to the end. */
    static final Duration PATIENCE = Duration.ofDays(3);

    private final Sweeps sweeps;
    private final Clock clock;

    RetentionAnomalies(Sweeps sweeps, Clock clock) {
        super("retention");
        this.sweeps = sweeps;
        this.clock = clock;
    }

    @Override
    public List<String> sentences() {
        return Stream.of(trouble(), overdue()).filter(Objects::nonNull).toList();
    }

    private @Nullable String trouble() {
        return sweeps.underWay().map(Sweeps.Sweep::trouble).orElse(null);
    }

    private @Nullable String overdue() {
        var latest = sweeps.lastEnded().or(sweeps::underWay).map(Sweeps.Sweep::begunAt);
        return latest.filter(this::isLongAgo).isPresent()
                ? "Rien n'a été effacé jusqu'au bout depuis plus de "
                        + PATIENCE.toDays()
                        + " jours : des données sont conservées plus longtemps que la table ne le dit."
                : null;
    }

    private boolean isLongAgo(Instant begun) {
        return begun.plus(PATIENCE).isBefore(clock.instant());
    }
}
