package fr.vigie.notice;

/**
 * A letter that a relay has in hand, and nobody else until its lease ends.
 *
 * @param attempt    which try this is, from 1; what is said of an earlier one no longer counts
 * @param interrupted whether the try before ended with its node, so that nobody knows what became of it
 * @param suspected   whether it was written only to be given up, as machines may be answering each other
 */
record Claimed(Letter letter, int attempt, boolean interrupted, boolean suspected) {}
