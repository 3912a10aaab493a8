package fr.vigie.problem;

/** What a line of a problem's journal is about. */
enum EntryKind {
    OPENED,
    INCIDENT_LINKED,
    INCIDENT_UNLINKED,
    ANALYSED,
    KNOWN_ERROR_PUBLISHED,
    KNOWN_ERROR_CHANGED,
    KNOWN_ERROR_WITHDRAWN,
    FIX_DECIDED,
    FIX_STARTED,
    FIX_MOVED,
    FIXED,
    RECURRED,
    CLOSED
}
