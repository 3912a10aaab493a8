package fr.vigie.incident;

import java.time.Instant;

/**
 * Something happened to an incident; told inside the transaction, to those who count.
 *
 * @param incident as it is afterwards
 * @param at       when it happened
 */
public record IncidentMoved(EntryKind what, IncidentView incident, Instant at) {}
