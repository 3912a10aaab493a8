package fr.vigie.coverage;

/**
 * Something else is planned than before; told in the transaction that plans it.
 *
 * @param what in one sentence, as a manager says it
 */
public record PlanChanged(String what) {}
