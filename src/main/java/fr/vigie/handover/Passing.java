package fr.vigie.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One passing of the watch from some people to others.
 *
 * @param reference  what it is called in Cockpit and on the point that is handed over
 * @param since      when the watch passed before
 * @param planChange what was planned otherwise, in one sentence; null where a slot ended as planned
 */
record Passing(String reference, Instant since, @Nullable String planChange) {}
