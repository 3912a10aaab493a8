package fr.vigie.coverage;

import java.time.Instant;
import java.util.List;

/**
 * Who is named in a pool's rota at one instant.
 *
 * @param people the first is asked first; empty where nobody is named
 * @param until  up to when that holds at least; {@link Instant#MAX} where nothing later is planned
 */
public record Turn(List<String> people, Instant until) {}
