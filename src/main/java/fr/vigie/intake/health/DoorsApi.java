package fr.vigie.intake.health;

import fr.vigie.intake.DoorCounts;
import fr.vigie.intake.IntakeSettings;
import fr.vigie.intake.LeftBehind;
import fr.vigie.intake.OwnStart;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the doors do, for whoever operates them. */
@RestController
@Tag(name = "Portes")
class DoorsApi {

    private final DoorRows rows;
    private final IntakeSettings settings;
    private final OwnStart start;
    private final Clock clock;

    DoorsApi(DoorRows rows, IntakeSettings settings, OwnStart start, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.start = start;
        this.clock = clock;
    }

    /**
     * One door.
     *
     * @param status    WELL, FAILING or SILENT, as health and pages say it; FAILING too where something is left behind
     * @param since     when it became so; null where that is not known
     * @param heardAt   something that could be read last came in
     * @param wellAt    it could last be used
     * @param refusedAt something was last turned away there, or parked, in words
     * @param failedAt  the last use of it that failed, which one that is well may have behind it
     * @param why       that use failed
     * @param left      what lies before it and can't be taken in; null where nothing does
     * @param counts    what came in, was refused and failed since this version of Vigie came
     */
    record Shown(
            String door,
            String label,
            String status,
            @Nullable Instant since,
            @Nullable Instant heardAt,
            @Nullable Instant wellAt,
            @Nullable Instant refusedAt,
            @Nullable Instant failedAt,
            @Nullable String why,
            @Nullable String left,
            DoorCounts counts) {}

    @GetMapping("/api/doors")
    @Operation(summary = "Lire l'état des portes d'entrée")
    List<Shown> doors() {
        var now = clock.instant();
        return rows.all().stream().map(door -> shown(door, now)).toList();
    }

    private Shown shown(DoorState state, Instant now) {
        var heard = state.heard();
        var trouble = state.trouble(settings, start.at(), now).orElse(null);
        var left = state.leaves(settings, now).orElse(null);
        return new Shown(
                state.door().code(),
                state.door().label(),
                status(trouble, left),
                trouble == null && left != null ? left.since() : state.since(trouble),
                heard.heardAt(),
                heard.wellAt(),
                heard.refusedAt(),
                heard.failedAt(),
                heard.why(),
                left == null ? null : left.words(),
                heard.counts());
    }

    private static String status(DoorState.@Nullable Trouble trouble, @Nullable LeftBehind left) {
        if (trouble == null) {
            return left == null ? "WELL" : DoorState.Trouble.FAILING.name();
        }
        return trouble.name();
    }
}
