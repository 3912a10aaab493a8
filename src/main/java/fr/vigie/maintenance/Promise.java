package fr.vigie.maintenance;

import fr.vigie.refusal.BrokenRule;
import fr.vigie.servicetime.FrenchTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What clients were promised to be told, and how that went.
 *
 * @param noticeBy    every affected client is told by then
 * @param remindAt    when they are told once more
 * @param round       which notice period this is: an earlier or longer window begins a new one
 * @param moves       how often they were told another window
 * @param toldInTime  false once a client was told after {@code noticeBy}
 * @param prolonged   it lasted longer than was told
 * @param announcedAt when they were told the window that stands; null before any
 * @param toldRound   of which notice period that was; 0 before any
 */
record Promise(
        @Nullable Instant noticeBy,
        @Nullable Instant remindAt,
        int round,
        int moves,
        boolean toldInTime,
        boolean prolonged,
        @Nullable Instant announcedAt,
        int toldRound) {

    static final Promise NONE = new Promise(null, null, 0, 0, true, false, null, 0);

    Promise planned(Terms terms) {
        return new Promise(
                terms.noticeBy(), terms.remindAt(), Math.max(1, round), moves, true, false, announcedAt, toldRound);
    }

    /** Another window: the clients' notice begins anew, or what they were told still counts. */
    Promise moved(Terms terms) {
        return terms.anew()
                ? new Promise(
                        terms.noticeBy(), terms.remindAt(), round + 1, moves + 1, true, false, announcedAt, toldRound)
                : new Promise(noticeBy, terms.remindAt(), round, moves + 1, toldInTime, false, announcedAt, toldRound);
    }

    /** @throws BrokenRule when the clients can't be told in time any more */
    void refuseApprovalTooLate(Instant at) {
        if (noticeBy != null && at.isAfter(noticeBy) && !isTold()) {
            throw new BrokenRule("Il est trop tard pour approuver : les clients devaient être prévenus avant le "
                    + FrenchTime.dated(noticeBy) + ". Refusez, pour que la fenêtre soit déplacée.");
        }
    }

    Promise announced(Instant at) {
        return new Promise(noticeBy, remindAt, round, moves, toldInTime, prolonged, at, round);
    }

    Promise told(boolean inTime) {
        return new Promise(noticeBy, remindAt, round, moves, inTime, prolonged, announcedAt, toldRound);
    }

    Promise broken() {
        return new Promise(noticeBy, remindAt, round, moves, toldInTime, true, announcedAt, toldRound);
    }

    /** How the notices that count in this period begin their names. */
    String period() {
        return round + "/";
    }

    /** Whether clients were told in this notice period already, so that another window of it needs no new one. */
    boolean isTold() {
        return round == toldRound;
    }

    /** Whether every affected client was told as long ahead, and as much, as the contract promises. */
    boolean isKept() {
        return toldInTime && !prolonged;
    }
}
