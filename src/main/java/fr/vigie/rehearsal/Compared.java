package fr.vigie.rehearsal;

/** The same month by today's procedure, and by the edited one. */
public record Compared(Outcome today, Outcome edited) {}
