package fr.vigie.coverage;

import fr.vigie.notice.NoticeKind;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * To whom a page about a ticket goes: the rule alone, whoever its people are and however they are reached. It is what
 * happens in earnest and in a rehearsal.
 *
 * @param here       those of the teams to whom the ticket is offered who are there
 * @param next       those who come next in the rotas of these teams
 * @param lastResort the contact for when nobody of ours is there; nobody while somebody is
 * @param <P>        what stands for a person
 */
public record Earshot<P>(
        Supplier<? extends Collection<P>> here,
        Supplier<? extends Collection<P>> next,
        Supplier<? extends Collection<P>> lastResort) {

    /** Whoever was told this long ago that a deadline is missed is not told that the ticket is escalated: one fact, one page. */
    public static final Duration ONE_BREATH = Duration.ofMinutes(1);

    /** Whether it goes to nobody: a deadline that is missed is not near. */
    public static boolean isOutOfDate(NoticeKind kind, boolean missed) {
        return kind == NoticeKind.DEADLINE_NEAR && missed;
    }

    /** @param urgent whether a person judged the ticket to be of priority 1 or 2 */
    public Set<P> of(NoticeKind kind, boolean urgent) {
        var to = new LinkedHashSet<P>(here.get());
        if (urgent) {
            to.addAll(lastResort.get());
        }
        if (kind == NoticeKind.DEADLINE_MISSED || kind == NoticeKind.ESCALATED) {
            to.addAll(next.get());
        }
        return to;
    }
}
