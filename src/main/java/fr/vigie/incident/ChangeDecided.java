package fr.vigie.incident;

/**
 * Somebody decided a change, whose ticket waits to be opened.
 *
 * @param reference of the ticket
 * @param by        account of the person
 * @param text      what is to be done
 */
record ChangeDecided(String reference, String by, String text) {}
