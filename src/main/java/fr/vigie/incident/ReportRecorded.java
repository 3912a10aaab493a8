package fr.vigie.incident;

/**
 * A report opened an incident that no process carries yet. Kept in the publication registry until one does.
 *
 * @param reference of the incident
 */
record ReportRecorded(String reference) {}
