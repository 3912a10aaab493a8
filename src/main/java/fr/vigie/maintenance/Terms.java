package fr.vigie.maintenance;

import java.time.Instant;

/**
 * On which terms a window is accepted.
 *
 * @param noticeBy   every affected client is to be told by then
 * @param remindAt   when they are told once more
 * @param anew       whether that is a notice period of its own
 * @param inBusiness whether it touches business hours, so that a manager decides
 */
record Terms(Instant noticeBy, Instant remindAt, boolean anew, boolean inBusiness) {

    /** What a line of the journal adds where a manager decides. */
    String inWords() {
        return inBusiness ? ", en heures ouvrées" : "";
    }
}
