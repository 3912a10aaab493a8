package fr.vigie.incident;

/**
 * A report opened an incident that no process carries yet. Its row says so until one does: whoever misses this finds it
 * there.
 *
 * @param reference of the incident
 */
record ReportKept(String reference) {}
