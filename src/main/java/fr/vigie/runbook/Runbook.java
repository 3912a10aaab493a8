package fr.vigie.runbook;

/**
 * One page as an agent reads it.
 *
 * @param file  its name under {@code bpmn/procedures/}
 * @param title what it is about, as plain text
 * @param html  the rest of it: nothing that runs, loads or leads anywhere but to http and https
 */
record Runbook(String file, String title, String html) {}
