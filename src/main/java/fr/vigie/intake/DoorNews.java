package fr.vigie.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was heard of a door for a few seconds, or of all that is known of it.
 *
 * @param heardAt      something last came in that could be read
 * @param wellAt       it could last be used
 * @param failingSince every use of it failed since then; null where the last one did not
 * @param failedAt     the last use of it that failed
 * @param why          it did
 * @param left         what lies before it and can't be taken in; null where that was not said
 */
public record DoorNews(
        @Nullable Instant heardAt,
        @Nullable Instant wellAt,
        @Nullable Instant failingSince,
        @Nullable Instant failedAt,
        @Nullable String why,
        @Nullable LeftBehind left) {

    /** Of a door of which nothing is known. */
    public static final DoorNews NONE = new DoorNews(null, null, null, null, null, null);

    DoorNews heard(Instant at) {
        return new DoorNews(at, at, null, failedAt, why, left);
    }

    DoorNews well(Instant at) {
        return new DoorNews(heardAt, at, null, failedAt, why, left);
    }

    DoorNews failed(Instant at, String sentence) {
        return new DoorNews(heardAt, wellAt, failingSince == null ? at : failingSince, at, sentence, left);
    }

    DoorNews left(LeftBehind now) {
        return new DoorNews(heardAt, wellAt, failingSince, failedAt, why, left == null ? now : left.then(now));
    }

    /** This, and then what was heard later. */
    public DoorNews then(DoorNews later) {
        return new DoorNews(
                later.heardAt == null ? heardAt : later.heardAt,
                later.wellAt == null ? wellAt : later.wellAt,
                later.wellAt == null && failingSince != null ? failingSince : later.failingSince,
                later.failedAt == null ? failedAt : later.failedAt,
                later.why == null ? why : later.why,
                later.left == null ? left : left(later.left).left);
    }
}
