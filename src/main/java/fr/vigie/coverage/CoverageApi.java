package fr.vigie.coverage;

import fr.vigie.refusal.Read;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who answers, and when nobody does, for any account. */
@RestController
@Tag(name = "Gardes")
@RequestMapping("/api/coverage")
class CoverageApi {

    private static final Duration AHEAD = Duration.ofDays(60);

    private final Coverage coverage;
    private final Clock clock;

    CoverageApi(Coverage coverage, Clock clock) {
        this.coverage = coverage;
        this.clock = clock;
    }

    /** Who answers at {@code at}, now by default; without {@code client}, events do not count. */
    @GetMapping
    @Operation(summary = "Lire qui répond à un instant")
    CoverageView at(
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String client) {
        return CoverageView.of(coverage.roster(), at == null ? clock.instant() : Read.instant("at", at), client);
    }

    /** The holes between two instants, by default from now on and for 60 days. */
    @GetMapping("/holes")
    @Operation(summary = "Lire les trous de la couverture")
    List<HoleSpan> holes(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Instant start = from == null ? clock.instant() : Read.instant("from", from);
        return coverage.holes(start, to == null ? start.plus(AHEAD) : Read.instant("to", to));
    }
}
