package fr.vigie.commitment;

/** Which hours a delay counts. */
public enum ServiceClock {
    /** Every hour, day and night. */
    CONTINUOUS,
    /** The hours in which support, on-call or event on-call is due. */
    COVERED,
    /** The hours of support, or whole business days. */
    BUSINESS
}
