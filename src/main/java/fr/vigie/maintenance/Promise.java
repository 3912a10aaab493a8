package fr.vigie.maintenance;

import fr.vigie.refusal.BrokenRule;
import fr.vigie.servicetime.FrenchTime;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What clients were promised to be told, and how that went.
 *
 * @param noticeBy    every affected client is told by then
 * @param remindAt    when they are told once more
 * @param round       which notice period this is: an earlier or longer window begins a new one
 * @param moves       how often they were told another window
 * @param toldInTime  false once a client was told after {@code noticeBy}
 * @param prolonged   it lasted longer than was told before it began
 * @param announcedAt when they were told the window that stands; null before any
 * @param toldRound   of which notice period that was; 0 before any
 * @param toldFrom    when the window begins that they were told last, whatever is planned since; null before any
 * @param toldTo      when it ends
 */
record Promise(
        @Nullable Instant noticeBy,
        @Nullable Instant remindAt,
        int round,
        int moves,
        boolean toldInTime,
        boolean prolonged,
        @Nullable Instant announcedAt,
        int toldRound,
        @Nullable Instant toldFrom,
        @Nullable Instant toldTo) {

    static final Promise NONE = new Promise(null, null, 0, 0, true, false, null, 0, null, null);

    Promise planned(Terms terms) {
        return in(Math.max(1, round), terms, moves);
    }

    /** Another window: the clients' notice begins anew, or what they were told still counts. */
    Promise moved(Terms terms) {
        return terms.anew()
                ? in(round + 1, terms, moves + 1)
                : new Promise(
                        noticeBy,
                        terms.remindAt(),
                        round,
                        moves + 1,
                        toldInTime,
                        false,
                        announcedAt,
                        toldRound,
                        toldFrom,
                        toldTo);
    }

    private Promise in(int period, Terms terms, int told) {
        return new Promise(
                terms.noticeBy(),
                terms.remindAt(),
                period,
                told,
                true,
                false,
                announcedAt,
                toldRound,
                toldFrom,
                toldTo);
    }

    /**
     * @throws BrokenRule when the clients can't be told in time any more, or the window has come that they were told and
     *     on whose notice this one counts: they wait for it
     */
    void refuseApprovalTooLate(Instant at) {
        if (isTold() && toldFrom != null && !at.isBefore(toldFrom)) {
            throw new BrokenRule("Il est trop tard pour approuver : la fenêtre annoncée aux clients a commencé le "
                    + FrenchTime.dated(toldFrom)
                    + ". Refusez-la, pour qu'elle soit déplacée avec un nouveau préavis.");
        }
        if (noticeBy != null && at.isAfter(noticeBy) && !isTold()) {
            throw new BrokenRule("Il est trop tard pour approuver : les clients devaient être prévenus avant le "
                    + FrenchTime.dated(noticeBy) + ". Refusez, pour que la fenêtre soit déplacée.");
        }
    }

    Promise announced(Instant at, Window window) {
        return new Promise(
                noticeBy, remindAt, round, moves, toldInTime, prolonged, at, round, window.from(), window.to());
    }

    Promise told(boolean inTime) {
        return new Promise(
                noticeBy, remindAt, round, moves, inTime, prolonged, announcedAt, toldRound, toldFrom, toldTo);
    }

    /** It is over: a prolongation that was not needed breaks nothing. */
    Promise finished(boolean longerThanTold) {
        return new Promise(
                noticeBy, remindAt, round, moves, toldInTime, longerThanTold, announcedAt, toldRound, toldFrom, toldTo);
    }

    /** They are told at once that it may last longer. */
    Promise prolonged(Window window) {
        return new Promise(
                noticeBy,
                remindAt,
                round,
                moves,
                toldInTime,
                prolonged,
                announcedAt,
                toldRound,
                window.from(),
                window.to());
    }

    /** The window that clients were told last; empty where they were told none. */
    Optional<Window> told() {
        return toldFrom == null || toldTo == null ? Optional.empty() : Optional.of(new Window(toldFrom, toldTo));
    }

    /**
     * Until when a manager may decide.
     *
     * @param wanted the window that waits for it
     */
    Instant decidedBy(Window wanted, Instant now) {
        var by = isTold() || noticeBy == null ? wanted.from() : noticeBy;
        return toldFrom != null && toldFrom.isBefore(by) && (isTold() || toldFrom.isAfter(now)) ? toldFrom : by;
    }

    /** How the notices that count in this period begin their names. */
    String period() {
        return round + "/";
    }

    /** Whether clients were told in this notice period already, so that another window of it needs no new one. */
    boolean isTold() {
        return round == toldRound;
    }
}
