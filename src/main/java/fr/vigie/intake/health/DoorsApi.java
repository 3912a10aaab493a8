package fr.vigie.intake.health;

import fr.vigie.intake.IntakeSettings;
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
     * @param status WELL, FAILING or SILENT; it fails only once its patience is over
     */
    record Shown(
            String door,
            String label,
            String status,
            @Nullable Instant heardAt,
            @Nullable Instant wellAt,
            @Nullable Instant failingSince,
            @Nullable String why) {}

    @GetMapping("/api/doors")
    @Operation(summary = "Lire l'état des portes d'entrée")
    List<Shown> doors() {
        var now = clock.instant();
        return rows.all().stream().map(door -> shown(door, now)).toList();
    }

    private Shown shown(DoorState state, Instant now) {
        var heard = state.heard();
        return new Shown(
                state.door().code(),
                state.door().label(),
                state.trouble(settings, start.at(), now).map(Enum::name).orElse("WELL"),
                heard.heardAt(),
                heard.wellAt(),
                heard.failingSince(),
                heard.why());
    }
}
