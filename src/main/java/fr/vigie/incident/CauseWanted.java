package fr.vigie.incident;

/**
 * The cause behind an incident is to be found, whether it is closed or not; kept in the publication registry until the
 * room that looks for causes has heard it. The same again is one search.
 *
 * @param incident its reference
 */
public record CauseWanted(String incident) {}
