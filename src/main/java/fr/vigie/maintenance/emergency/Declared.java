package fr.vigie.maintenance.emergency;

/**
 * What became of a declaration.
 *
 * @param known  whether it was there already
 * @param second whether a second person is asked first
 * @param names  what stops, as people call it
 */
record Declared(String reference, boolean known, boolean second, String names) {}
