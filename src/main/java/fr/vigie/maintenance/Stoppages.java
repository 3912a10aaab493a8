package fr.vigie.maintenance;

import java.time.Instant;
import java.util.List;

/** Where stoppages are known: one source for each kind; what was never announced is none, and what was cancelled since is one of its own state. */
public interface Stoppages {

    /** Those of which any part lies in the span, running ones without a known end included; the earliest first. */
    List<Stoppage> between(Instant from, Instant to);
}
