package fr.vigie.status.page;

import java.time.Instant;
import java.util.List;

/** Knows how often, and when, what is told of an entry changed. */
@FunctionalInterface
interface Revisions {

    /** The same entries, each with its changes; what is told for the first time, or differs from before, is remembered. */
    List<Entry> of(List<Entry> entries, Instant now);
}
