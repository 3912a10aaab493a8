package fr.vigie.maintenance;

import java.time.Instant;
import java.util.List;

/** Where stoppages are known: one source for each kind; what was cancelled or is not announced yet is none. */
public interface Stoppages {

    /** Those of which any part lies in the span, running ones without a known end included; the earliest first. */
    List<Stoppage> between(Instant from, Instant to);
}
