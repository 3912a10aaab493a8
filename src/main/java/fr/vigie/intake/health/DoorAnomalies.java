package fr.vigie.intake.health;

import fr.vigie.coverage.VisibleAnomalies;
import fr.vigie.intake.IntakeSettings;
import fr.vigie.intake.OwnStart;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the doors that are out of use, or silent for too long. */
@Component("doorsHealthIndicator")
class DoorAnomalies extends VisibleAnomalies {

    private final DoorRows rows;
    private final IntakeSettings settings;
    private final OwnStart start;
    private final Clock clock;

    DoorAnomalies(DoorRows rows, IntakeSettings settings, OwnStart start, Clock clock) {
        super("doors");
        this.rows = rows;
        this.settings = settings;
        this.start = start;
        this.clock = clock;
    }

    @Override
    public List<String> sentences() {
        var now = clock.instant();
        return rows.all().stream()
                .flatMap(door -> Stream.concat(
                        door.trouble(settings, start.at(), now).map(door::sentence).stream(),
                        door.leaves(settings, now).map(door::sentence).stream()))
                .toList();
    }
}
