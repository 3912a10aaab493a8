package fr.vigie.incident;

/**
 * Something happened to an incident; told inside the transaction, to those who count.
 *
 * @param incident as it is afterwards
 */
public record IncidentMoved(EntryKind what, IncidentView incident) {}
