package fr.vigie.maintenance;

import java.util.List;

/**
 * What the rules say of a window while somebody still chooses it.
 *
 * @param earliest   the first minute at which it may begin, as a field for a date and an hour holds it
 * @param inBusiness whether it touches business hours, so that a reason and a manager are needed
 * @param sentences  for whoever chooses, in the order in which they matter
 */
record Outlook(String earliest, boolean inBusiness, List<Sentence> sentences) {

    /** One of them. */
    record Sentence(Weight weight, String text) {}

    /** What a sentence is to whoever reads it. */
    enum Weight {
        /** It is good to know. */
        GOOD,
        /** It needs something more. */
        NEEDS,
        /** It will be refused. */
        REFUSED
    }

    /** A maintenance that was asked for and that nobody has planned yet. */
    record Requested(String reference, String reason) {}
}
