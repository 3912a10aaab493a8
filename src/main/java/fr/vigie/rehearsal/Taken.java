package fr.vigie.rehearsal;

import java.time.Instant;

/**
 * A task that somebody took up.
 *
 * @param reference of the incident
 * @param step      of its diagram, {@code diagnose} for instance
 */
public record Taken(String reference, String step, Instant at) {}
