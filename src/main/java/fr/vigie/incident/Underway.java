package fr.vigie.incident;

import java.util.List;

/**
 * What waits for a person.
 *
 * @param first  the most urgent ones, the most urgent first
 * @param all    how many there are
 * @param urgent how many of them somebody must act on as soon as may be: nobody judged them yet, or their priority is 1
 *     or 2 and nobody acted
 */
public record Underway(List<IncidentView> first, int all, int urgent) {}
