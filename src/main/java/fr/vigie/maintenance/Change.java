package fr.vigie.maintenance;

/** What a window is to those who are told of it; the table of notice periods is asked with these. */
enum Change {
    /** They were told of none. */
    NEW,
    EARLIER,
    LONGER,
    /** Later, and not longer. */
    POSTPONED,
    /** It begins when they were told, and is not longer. */
    SHORTENED,
    /** It has begun, and lasts longer. */
    EXTENDED
}
