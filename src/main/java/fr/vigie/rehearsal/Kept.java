package fr.vigie.rehearsal;

/**
 * The promises of one priority.
 *
 * @param incidents            how many there were
 * @param acknowledged         diagnosed strictly within the drawn delay
 * @param acknowledgedTooLate  the others; those still open at the end count once they are late
 * @param reacted              with a first action of a person within the drawn delay
 * @param reactedTooLate       the others, likewise
 */
public record Kept(int incidents, int acknowledged, int acknowledgedTooLate, int reacted, int reactedTooLate) {}
