package fr.vigie.intake.health;

import fr.vigie.intake.Door;
import fr.vigie.intake.DoorNews;
import fr.vigie.intake.IntakeSettings;
import fr.vigie.servicetime.FrenchTime;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a door does, over all nodes.
 *
 * @param told what the managers were told of it last, and is not over yet
 */
record DoorState(Door door, DoorNews heard, @Nullable Trouble told) {

    /** What can be wrong with a door. */
    enum Trouble {
        FAILING,
        SILENT
    }

    /**
     * What is wrong with it for longer than it may be.
     *
     * @param listening since when we do: what was silent before may have called in vain
     */
    Optional<Trouble> trouble(IntakeSettings settings, Instant listening, Instant now) {
        var expected = settings.of(door);
        var since = heard.failingSince();
        if (since != null && !now.isBefore(since.plus(expected.patience()))) {
            return Optional.of(Trouble.FAILING);
        }
        var silence = expected.silence();
        return silence != null && !now.isBefore(silentSince(listening).plus(silence))
                ? Optional.of(Trouble.SILENT)
                : Optional.empty();
    }

    /** In a French sentence. */
    String sentence(Trouble trouble) {
        return switch (trouble) {
            case FAILING ->
                "La porte « " + door.label() + " » est en panne"
                        + (heard.failingSince() == null ? "" : " depuis le " + FrenchTime.brief(heard.failingSince()))
                        + " : " + heard.why();
            case SILENT ->
                "Rien n'est entré par la porte « " + door.label() + " »"
                        + (heard.heardAt() == null
                                ? " depuis le démarrage."
                                : " depuis le " + FrenchTime.brief(heard.heardAt()) + ".");
        };
    }

    private Instant silentSince(Instant listening) {
        var at = heard.heardAt();
        if (told == Trouble.SILENT) {
            // a node that starts hears nothing by it: only what comes in ends a silence that people know of
            return at == null ? Instant.EPOCH : at;
        }
        return at == null || at.isBefore(listening) ? listening : at;
    }
}
