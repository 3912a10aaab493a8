package fr.vigie.coverage;

import java.time.Instant;

/**
 * Someone who answers for a pool now.
 *
 * @param person the account in the rota
 * @param until  when the slot of the pool ends or the turn changes hands, whichever comes first
 */
public record Duty(Pool pool, String person, Instant until) {}
