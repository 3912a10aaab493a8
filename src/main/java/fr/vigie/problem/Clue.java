package fr.vigie.problem;

/**
 * Something happened to an incident behind which a problem may be; kept until it was looked into.
 *
 * @param incident its reference
 */
record Clue(String incident, Kind kind) {

    /** What happened. */
    enum Kind {
        OPENED,
        RESTORED,
        CLOSED,
        /** Somebody wants its cause to be found, closed or not. */
        CAUSE_WANTED
    }
}
