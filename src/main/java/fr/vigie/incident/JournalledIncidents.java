package fr.vigie.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The incidents of a client as the journal tells them. What the ticket says now is asked only of those to which nothing
 * has happened since the journal began to say where they stand.
 */
public interface JournalledIncidents {

    /**
     * Those that reached us in the span and are this client's, by the lines that were written until {@code asOf}; in the
     * order in which they reached us.
     *
     * @param most no more than these
     */
    List<JournalledIncident> of(String client, Instant from, Instant to, Instant asOf, int most);

    /** What these are about, as their tickets say it today: neutral words for what few may know. */
    Map<String, String> subjects(Collection<String> references);

    /** Those of these that are not closed, as their tickets say it today. */
    Set<String> openAmong(Collection<String> references);

    /**
     * How many reached us in the span, by client, as their tickets say it today; under the empty name, those of no client
     * of the directory.
     */
    Map<String, Integer> perClient(Instant from, Instant to);
}
