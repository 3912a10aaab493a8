package fr.vigie.incident;

/**
 * What became of a report.
 *
 * @param reference the incident that it opened or joined
 * @param opened    whether it opened one
 */
public record Recorded(String reference, boolean opened) {}
