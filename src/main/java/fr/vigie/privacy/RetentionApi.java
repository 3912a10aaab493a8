package fr.vigie.privacy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How long what is kept, and what the nights erased. */
@RestController
@Tag(name = "Données personnelles")
class RetentionApi {

    private static final int SWEEPS = 30;

    private final Sweeper sweeper;
    private final Sweeps sweeps;
    private final RetentionAnomalies anomalies;

    RetentionApi(Sweeper sweeper, Sweeps sweeps, RetentionAnomalies anomalies) {
        this.sweeper = sweeper;
        this.sweeps = sweeps;
        this.anomalies = anomalies;
    }

    /** What is kept. @param period after what it belongs to is over, as ISO 8601, such as {@code P2Y} */
    record Kept(Kind kind, String label, String period) {}

    /**
     * One night.
     *
     * @param endedAt null while something that is due is left
     * @param erased  how many rows, by kind
     */
    record Sweep(
            Instant begunAt,
            @Nullable Instant endedAt,
            @Nullable String trouble,
            Map<String, Long> erased) {}

    /**
     * Both.
     *
     * @param sweeps  the last thirty, the latest first
     * @param worries what is not as it must be, in French; none when all is well
     */
    record Shown(List<Kept> kinds, List<Sweep> sweeps, List<String> worries) {}

    @GetMapping("/api/retention")
    @Operation(summary = "Lire les durées de conservation et ce qui a été effacé")
    Shown retention() {
        var kinds = Arrays.stream(Kind.values())
                .map(kind -> new Kept(kind, kind.label(), sweeper.period(kind).toString()))
                .toList();
        var nights = sweeps.latest(SWEEPS).stream()
                .map(sweep -> new Sweep(sweep.begunAt(), sweep.endedAt(), sweep.trouble(), sweeps.counts(sweep.id())))
                .toList();
        return new Shown(kinds, nights, anomalies.sentences());
    }
}
