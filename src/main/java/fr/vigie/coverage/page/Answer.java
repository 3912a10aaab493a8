package fr.vigie.coverage.page;

import fr.vigie.coverage.Pool;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first who answer at one instant, events left aside.
 *
 * @param pool   their team; null when nobody at all is there
 * @param people accounts
 */
record Answer(@Nullable Pool pool, List<String> people) {

    static final Answer NOBODY = new Answer(null, List.of());

    /** « support »; « personne » when nobody is there. */
    String team() {
        return pool == null ? "personne" : pool.label();
    }
}
