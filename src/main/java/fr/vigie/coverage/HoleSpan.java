package fr.vigie.coverage;

import java.time.Instant;

/**
 * A stretch of time with somebody missing, the end left out.
 *
 * @param pool who is missing; on-call for a planned hole
 * @param kind planned or not
 */
public record HoleSpan(Instant from, Instant to, Pool pool, Hole kind) {}
