package fr.vigie.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was heard of a door for a few seconds, or of all that is known of it.
 *
 * @param heardAt      something last came in that could be read
 * @param wellAt       it could last be used
 * @param refusedAt    something was last turned away, or parked, in words
 * @param failingSince every use of it failed since then; null where the last one did not
 * @param failedAt     the last use of it that failed
 * @param why          it did
 * @param left         what lies before it and can't be taken in; null where that was not said
 * @param counts       how often what was told came in, or did not
 */
public record DoorNews(
        @Nullable Instant heardAt,
        @Nullable Instant wellAt,
        @Nullable Instant refusedAt,
        @Nullable Instant failingSince,
        @Nullable Instant failedAt,
        @Nullable String why,
        @Nullable LeftBehind left,
        DoorCounts counts) {

    /** Of a door of which nothing is known. */
    public static final DoorNews NONE = new DoorNews(null, null, null, null, null, null, null, DoorCounts.NONE);

    DoorNews heard(Instant at) {
        return new DoorNews(at, at, refusedAt, null, failedAt, why, left, counts.plus(DoorCounts.ONE_HEARD));
    }

    DoorNews well(Instant at) {
        return new DoorNews(heardAt, at, refusedAt, null, failedAt, why, left, counts);
    }

    DoorNews refused(Instant at) {
        return new DoorNews(
                heardAt, wellAt, at, failingSince, failedAt, why, left, counts.plus(DoorCounts.ONE_REFUSED));
    }

    DoorNews failed(Instant at, String sentence) {
        var since = failingSince == null ? at : failingSince;
        return new DoorNews(heardAt, wellAt, refusedAt, since, at, sentence, left, counts.plus(DoorCounts.ONE_FAILED));
    }

    DoorNews left(LeftBehind now) {
        return new DoorNews(
                heardAt, wellAt, refusedAt, failingSince, failedAt, why, left == null ? now : left.then(now), counts);
    }

    /** This, and then what was heard later. */
    public DoorNews then(DoorNews later) {
        return new DoorNews(
                later.heardAt == null ? heardAt : later.heardAt,
                later.wellAt == null ? wellAt : later.wellAt,
                later.refusedAt == null ? refusedAt : later.refusedAt,
                later.wellAt == null && failingSince != null ? failingSince : later.failingSince,
                later.failedAt == null ? failedAt : later.failedAt,
                later.why == null ? why : later.why,
                later.left == null ? left : left(later.left).left,
                counts.plus(later.counts));
    }
}
