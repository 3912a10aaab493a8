package fr.vigie.board;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thirty days, today the last of them, beside the thirty before.
 *
 * @param days       each of the thirty, the earliest first
 * @param total      of all priorities, with what was never judged
 * @param priorities 1 to 5
 */
record Month(List<Day> days, Compared total, List<Compared> priorities) {

    /** How many days are looked at, and as many before them. */
    static final int LENGTH = 30;

    /** @param incidents how many reached us on it, of priority 1, 2 …; what belongs to another or was none is left out */
    record Day(LocalDate date, List<Integer> incidents) {}

    /** Lately, and before. */
    record Compared(Figures now, Figures before) {}

    /**
     * How it went.
     *
     * @param incidents    how many there were; what belongs to another or was none is left out
     * @param acknowledged percent of the promises to acknowledge that were kept; null where none was to keep
     * @param intervened   the same for acting in time
     * @param restored     seconds from the ticket to the restored service, in the middle; null where nothing was restored
     */
    record Figures(
            int incidents,
            @Nullable Double acknowledged,
            @Nullable Double intervened,
            @Nullable Long restored) {}
}
