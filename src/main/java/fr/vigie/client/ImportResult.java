package fr.vigie.client;

import java.util.List;

/**
 * What became of a file.
 *
 * @param imported how many of its lines are now in the directory
 * @param refused  the others, in their order
 */
record ImportResult(int imported, List<Refused> refused) {

    /** A line that was left out, and why. */
    record Refused(long line, String sentence) {}
}
