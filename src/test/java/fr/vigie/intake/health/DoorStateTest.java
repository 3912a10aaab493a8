package fr.vigie.intake.health;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.intake.Door;
import fr.vigie.intake.DoorCounts;
import fr.vigie.intake.DoorNews;
import fr.vigie.intake.IntakeSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is wrong with a door, by what every node knows of it. */
class DoorStateTest {

    private static final IntakeSettings SETTINGS = new IntakeSettings(
            Map.of(Door.CHAT, new IntakeSettings.Expected(Duration.ofHours(1), Duration.ofMinutes(5))), List.of());

    private final Instant now = Instant.parse("2027-03-01T09:00:00Z");

    @Test
    void a_silence_that_was_told_lasts_until_something_comes_whichever_node_starts_meanwhile() {
        var heard = new DoorNews(now.minusSeconds(7200), null, null, null, null, null, null, DoorCounts.NONE);
        var told = new DoorState(Door.CHAT, heard, DoorState.Trouble.SILENT, null, false);
        var never = new DoorState(
                Door.CHAT,
                new DoorNews(null, null, null, null, null, null, null, DoorCounts.NONE),
                DoorState.Trouble.SILENT,
                null,
                false);
        var over = new DoorState(
                Door.CHAT,
                new DoorNews(now, now, null, null, null, null, null, DoorCounts.NONE),
                DoorState.Trouble.SILENT,
                null,
                false);

        assertThat(told.trouble(SETTINGS, now, now)).contains(DoorState.Trouble.SILENT);
        assertThat(never.trouble(SETTINGS, now, now)).contains(DoorState.Trouble.SILENT);
        assertThat(over.trouble(SETTINGS, now, now)).isEmpty();
    }
}
