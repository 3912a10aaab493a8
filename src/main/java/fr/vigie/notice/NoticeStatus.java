package fr.vigie.notice;

/** How far a notice has come on its way. */
public enum NoticeStatus {
    /** Written down with the step that tells it; not taken by its carrier yet. */
    PENDING,
    /** A relay has it in hand. */
    SENDING,
    /** A carrier took it. */
    SENT,
    /** A carrier says that it arrived. */
    DELIVERED,
    /** It will not arrive. */
    FAILED,
    /** A carrier may or may not have taken it. */
    UNKNOWN
}
