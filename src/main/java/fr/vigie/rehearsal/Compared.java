package fr.vigie.rehearsal;

import java.util.List;

/**
 * The same month by today's procedure, and by the edited one.
 *
 * @param notes what must be known to read it, in sentences
 */
public record Compared(Outcome today, Outcome edited, List<String> notes) {}
