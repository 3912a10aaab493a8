package fr.vigie.board;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the board shows.
 *
 * @param edition changes with the page: a screen that shows an older one loads it anew
 * @param queue   what is open: to diagnose first, then priorities 1 to 5
 * @param stops   services that fail or are stopped now, or are to be stopped today
 * @param duty    who answers now, in the order in which they are asked
 * @param gap     whether no technical team is due now, as the contract says
 * @param worries what somebody should mend, in French; the first few
 * @param more    how many worries are left out
 * @param month   the last 30 days beside the 30 before; null where they can't be counted now, which is a worry then
 */
record Board(
        String edition,
        List<Section> queue,
        List<Stop> stops,
        List<Watch> duty,
        boolean gap,
        List<String> worries,
        int more,
        @Nullable Month month) {

    private static final String UNCOUNTED = "Les 30 derniers jours n'ont pas pu être comptés ; le reste est à jour.";

    /** The same beside how the month went. */
    Board beside(Optional<Month> counted) {
        var all = counted.isPresent()
                ? worries
                : Stream.concat(worries.stream(), Stream.of(UNCOUNTED)).toList();
        return new Board(edition, queue, stops, duty, gap, all, more, counted.orElse(null));
    }

    /** A service that does not run as it should, or will not. */
    record Stop(Kind kind, String sentence) {

        /** Why. */
        enum Kind {
            INTERRUPTED,
            DEGRADED,
            EMERGENCY,
            MAINTENANCE,
            /** It is announced for today. */
            PLANNED
        }
    }

    /**
     * A team that is due.
     *
     * @param people names; nobody where there is a hole
     * @param until  up to when, in words
     */
    record Watch(String team, List<String> people, String until) {}
}
