package fr.vigie.coverage.plan;

import fr.vigie.coverage.Pool;
import fr.vigie.coverage.Shift;
import java.util.List;

/**
 * What the calendar of a pool said when it could last be read.
 *
 * @param source where it came from
 */
record FeedShifts(Pool pool, String source, List<Shift> shifts) {}
