package fr.vigie.doctor;

/**
 * Something that is not as it must be.
 *
 * @param name     of the check that found it
 * @param subject  the ticket, or what else it is about
 * @param sentence for a manager, in French
 */
public record Finding(String name, Kind kind, String subject, String sentence) {}
