package fr.vigie.incident;

import java.time.Instant;
import java.util.List;

/**
 * The failures of services among the incidents: those that a person judged to be of priority 1 or 2, and that neither
 * belong to another incident nor turned out to be none. The restricted ones are none: the service is stopped on purpose
 * then, for as long as the stoppage says, while people may look into it for days.
 *
 * <p>One begins with the first word of it: a report of it or of an incident attached to it, where that says when it
 * occurred, then. A word from more than a day before the incident was notified is not believed. It ends when an agent
 * says that the service is back; where a client says that it is not, it never ended.
 */
@FunctionalInterface
public interface Failures {

    /** Those of which any part lies in the span, the earliest first. */
    List<Failure> between(Instant from, Instant to);
}
