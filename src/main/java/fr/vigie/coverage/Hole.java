package fr.vigie.coverage;

/** Whether somebody is missing. */
public enum Hole {
    /** Someone of support or on-call is there. */
    NONE,
    /** Neither support nor on-call is due: known by contract, monitoring answers. */
    PLANNED,
    /** A pool is due and its rota names nobody. */
    UNPLANNED
}
