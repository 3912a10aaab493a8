package fr.vigie.incident;

/**
 * The same as {@link ReportKept}, as nodes of the release before tell it and keep it in the publication registry.
 *
 * @param reference of the incident
 */
record ReportRecorded(String reference) {}
