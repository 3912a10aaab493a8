package fr.vigie.incident;

import java.time.Instant;
import java.util.Optional;

/** What is written down of a report that joins an open incident. */
@FunctionalInterface
interface Joining {

    /** The line of the journal; none where the report is counted instead. */
    Optional<String> line(String incident, Instant at);
}
