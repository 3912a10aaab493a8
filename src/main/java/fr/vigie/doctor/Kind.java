package fr.vigie.doctor;

/** How bad a finding is. */
public enum Kind {
    /** It must never be so: what belongs together does not agree. */
    BROKEN,
    /** It may be so for a moment: something waits for longer than it should. */
    LATE
}
