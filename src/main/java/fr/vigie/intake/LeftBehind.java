package fr.vigie.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What lies before a door and can't be taken in, while other things go through it.
 *
 * @param since something has lain there all the time; null where nothing does
 * @param at    when that was last looked at
 * @param words what lies there, as a French sentence; empty where nothing does
 */
public record LeftBehind(@Nullable Instant since, Instant at, String words) {

    static LeftBehind nothing(Instant at) {
        return new LeftBehind(null, at, "");
    }

    static LeftBehind something(Instant at, String words) {
        return new LeftBehind(at, at, words);
    }

    /** This, and then what was seen later. */
    LeftBehind then(LeftBehind later) {
        return later.since == null || since == null ? later : new LeftBehind(since, later.at, later.words);
    }
}
