package fr.vigie.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was heard of a door for a few seconds.
 *
 * @param heardAt      something last came in
 * @param wellAt       it could last be used
 * @param failingSince it can't be used since then; null where it could be, later than it could not
 * @param why          it can't
 */
public record DoorNews(
        @Nullable Instant heardAt,
        @Nullable Instant wellAt,
        @Nullable Instant failingSince,
        @Nullable String why) {

    static final DoorNews NONE = new DoorNews(null, null, null, null);

    DoorNews heard(Instant at) {
        return new DoorNews(at, at, null, null);
    }

    DoorNews well(Instant at) {
        return new DoorNews(heardAt, at, null, null);
    }

    DoorNews failed(Instant at, String sentence) {
        return new DoorNews(heardAt, wellAt, failingSince == null ? at : failingSince, sentence);
    }

    /** This, and then what was heard later. */
    public DoorNews then(DoorNews later) {
        var since = later.wellAt == null && failingSince != null ? failingSince : later.failingSince;
        return new DoorNews(
                later.heardAt == null ? heardAt : later.heardAt,
                later.wellAt == null ? wellAt : later.wellAt,
                since,
                since == null ? null : later.why == null ? why : later.why);
    }
}
