package fr.vigie.incident;

/**
 * A maintenance that was asked for got on, or came to nothing.
 *
 * @param reference of the maintenance
 * @param how       what happened, in one French sentence
 * @param by        whom: a person, or the procedure
 */
public record MaintenanceMoved(String reference, String how, String by) {}
