package fr.vigie.incident;

/** How an incident ended. */
public enum Outcome {
    /** The client said that the service is back. */
    CONFIRMED,
    /** The client said nothing in the time that the diagram gives. */
    UNCONFIRMED,
    /** It belongs to another incident. */
    ATTACHED,
    /** It was none: spam, false alarm. */
    DISMISSED
}
