package fr.vigie.rehearsal;

/**
 * How often somebody was paged; by two ways at once counts once.
 *
 * @param night those between 22:00 and 07:00 in Paris, counted in {@code all} too
 */
public record Paged(int all, int night) {}
