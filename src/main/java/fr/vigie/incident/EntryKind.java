package fr.vigie.incident;

/** What a line of the journal is about. */
public enum EntryKind {
    REPORTED,
    REPORT_ATTACHED,
    NOT_STARTED,
    OPENED,
    ATTACHED,
    DETACHED,
    DISMISSED,
    ESCALATED,
    LEVEL_SKIPPED,
    HANDED_OVER,
    DEADLINE_MOVED,
    PRIORITY_CHANGED,
    ENGAGED,
    /** Somebody may read what a restricted incident is about. */
    ADMITTED,
    MAINTENANCE_LINKED,
    PROBLEM_LINKED,
    PROBLEM_UNLINKED,
    MESSAGE,
    RESTORED,
    REOPENED,
    CLOSED,
    NOTICE,
    NOTICE_LOST
}
