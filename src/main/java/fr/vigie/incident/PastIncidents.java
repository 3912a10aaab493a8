package fr.vigie.incident;

import java.time.Instant;
import java.util.List;

/** What reached us before and was worked on: what belonged to another incident or turned out to be none is left out. */
@FunctionalInterface
public interface PastIncidents {

    /** Those notified in the span, its end left out, the earliest first. */
    List<PastIncident> between(Instant from, Instant to);
}
