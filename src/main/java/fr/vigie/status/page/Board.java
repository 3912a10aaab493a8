package fr.vigie.status.page;

import fr.vigie.commitment.ServiceLevel;
import fr.vigie.status.Month;
import fr.vigie.status.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is told to the world, in no language yet.
 *
 * @param asOf    the instant at which it was true
 * @param entries the earliest first
 */
record Board(Instant asOf, Month month, List<Line> lines, List<Entry> entries) {

    /**
     * One service.
     *
     * @param days  the latest ones, the earliest first
     * @param level null where none is known
     */
    record Line(
            String service,
            State state,
            List<Day> days,
            Tally thisMonth,
            Tally lastMonth,
            @Nullable ServiceLevel level) {}

    /** One day of a service in Paris, as far as it has passed. */
    record Day(LocalDate date, Tally tally) {

        /** The worst of it. */
        State worst() {
            if (tally.unplanned() > 0) {
                return State.INTERRUPTED;
            }
            if (tally.degraded() > 0) {
                return State.DEGRADED;
            }
            return tally.planned() > 0 ? State.MAINTENANCE : State.OPERATIONAL;
        }
    }

    /** How the worst of the services is. */
    State worst() {
        return lines.stream().map(Line::state).reduce(State.OPERATIONAL, State::worse);
    }

    List<Entry> in(Entry.Phase phase) {
        return entries.stream().filter(entry -> entry.is(phase)).toList();
    }
}
