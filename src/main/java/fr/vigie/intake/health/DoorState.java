package fr.vigie.intake.health;

import fr.vigie.intake.Door;
import fr.vigie.intake.DoorNews;
import fr.vigie.intake.IntakeSettings;
import fr.vigie.intake.LeftBehind;
import fr.vigie.servicetime.FrenchTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a door does, over all nodes. It is in one of three states: WELL, FAILING once every use of it has failed for longer
 * than its patience, SILENT once nothing that can be read came for longer than is expected. One failure alone is none: whoever
 * calls tries again, and is heard then. FAILING ends with a use that does not fail, or where nobody has tried for so long
 * that nothing is known any more. What lies before it and can't be taken in is a trouble of its own, which does not hide
 * another one, and is FAILING too where there is no other.
 *
 * @param told      what the managers were told of it last, and is not over yet
 * @param wellSince when the last trouble that they were told of was over; null where there was none
 * @param leftTold  whether they were told of what lies before it, which is not over yet
 */
record DoorState(
        Door door,
        DoorNews heard,
        @Nullable Trouble told,
        @Nullable Instant wellSince,
        boolean leftTold) {

    /** After so long without any use a failure says nothing of how the door does now. */
    static final Duration FORGOTTEN = Duration.ofHours(1);

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
        if (isFailing(expected.patience(), now)) {
            return Optional.of(Trouble.FAILING);
        }
        var silence = expected.silence();
        return silence != null && !now.isBefore(silentSince(listening).plus(silence))
                ? Optional.of(Trouble.SILENT)
                : Optional.empty();
    }

    /** What lies before it for longer than it may. */
    Optional<LeftBehind> leaves(IntakeSettings settings, Instant now) {
        var left = heard.left();
        if (left == null || left.since() == null || !now.isBefore(left.at().plus(FORGOTTEN))) {
            return Optional.empty();
        }
        var tooLong = !now.isBefore(left.since().plus(settings.of(door).patience()));
        return leftTold || tooLong ? Optional.of(left) : Optional.empty();
    }

    /** Since when it has been so; null where that is not known. */
    @Nullable
    Instant since(@Nullable Trouble trouble) {
        if (trouble == null) {
            return wellSince;
        }
        return trouble == Trouble.FAILING ? heard.failingSince() : heard.heardAt();
    }

    /** The same after a look at it. */
    DoorState after(@Nullable Trouble trouble, boolean leaves, Instant now) {
        var isOver = trouble == null && !leaves && (told != null || leftTold);
        return new DoorState(door, heard, trouble, isOver ? now : wellSince, leaves);
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
                                : " depuis le " + FrenchTime.brief(heard.heardAt()) + ".")
                        + refusedMeanwhile();
        };
    }

    /** A monitor whose token has expired is silent in vain: whoever reads of the silence is told where to look. */
    private String refusedMeanwhile() {
        var at = heard.refusedAt();
        return at == null || (heard.heardAt() != null && at.isBefore(heard.heardAt()))
                ? ""
                : " Ce qui s'y est présenté a été refusé (dernier refus le " + FrenchTime.brief(at)
                        + ") : vérifiez le jeton et le format.";
    }

    /** What lies before it, in a French sentence. */
    String sentence(LeftBehind left) {
        return "La porte « " + door.label() + " » laisse quelque chose de côté"
                + (left.since() == null ? "" : " depuis le " + FrenchTime.brief(left.since())) + " : " + left.words();
    }

    /** That nothing lies there any more, in a French sentence. */
    String leftRelief() {
        var left = heard.left();
        return left != null && left.since() == null
                ? "La porte « " + door.label() + " » ne laisse plus rien de côté."
                : "Depuis une heure on ne sait plus ce que la porte « " + door.label()
                        + " » laisse de côté : à vérifier.";
    }

    /** That its trouble is over, in a French sentence. */
    String relief() {
        return heard.failingSince() == null
                ? "La porte « " + door.label() + " » fonctionne de nouveau."
                : "Plus rien n'a échoué à la porte « " + door.label()
                        + " » depuis une heure, mais rien n'y est entré non"
                        + " plus : à vérifier auprès de ceux qui l'utilisent.";
    }

    private boolean isFailing(Duration patience, Instant now) {
        var since = heard.failingSince();
        var last = heard.failedAt();
        if (since == null || last == null || !now.isBefore(last.plus(FORGOTTEN))) {
            return false;
        }
        var lasted = !last.isBefore(since.plus(patience));
        var lasts = last.isAfter(since) && !now.isBefore(since.plus(patience)) && now.isBefore(last.plus(patience));
        return told == Trouble.FAILING || lasted || lasts;
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
