package fr.vigie.coverage.plan;

import fr.vigie.coverage.Pool;
import fr.vigie.coverage.Shift;
import fr.vigie.coverage.feed.ShiftReader;
import fr.vigie.coverage.feed.UnreadableCalendar;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.UnknownReference;
import fr.vigie.refusal.WrongState;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a calendar says into the plan, or reports why not. */
@Component
@Transactional
class FeedDesk {

    private final PlanDesk plan;
    private final PlanEntries entries;
    private final FeedStates states;
    private final Accounts accounts;
    private final RotaPages pages;
    private final Clock clock;

    FeedDesk(PlanDesk plan, PlanEntries entries, FeedStates states, Accounts accounts, RotaPages pages, Clock clock) {
        this.plan = plan;
        this.entries = entries;
        this.states = states;
        this.accounts = accounts;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * A calendar that was read from where its team keeps it.
     *
     * @param content tells this text from another
     * @throws UnreadableCalendar with all that is wrong with it
     * @throws BrokenRule         when it can't stand together with the rest of the plan
     */
    void bring(Pool pool, String source, String ics, String content) {
        var shifts = read(pool, ics);
        if (!shifts.equals(known(pool))) {
            put(pool, source, shifts, source);
        }
        states.good(pool, content, clock.instant());
    }

    /**
     * A calendar that a manager sends, also while the one that is read from elsewhere is broken.
     *
     * @throws WrongState where a good one is read from elsewhere: it would soon count again
     */
    Entry send(Pool pool, String ics, String by) {
        if (states.isGood(pool)) {
            throw new WrongState("Le calendrier de l'équipe « " + pool.label()
                    + " » est relu chaque minute là où elle le tient : c'est là qu'il se change.");
        }
        var shifts = read(pool, ics);
        return put(pool, "REST", shifts, by);
    }

    /**
     * A calendar that counts no longer; where it still lies, it is read anew.
     *
     * @throws UnknownReference when there is none
     */
    void takeAway(Pool pool, String by) {
        boolean wasRead = states.forget(pool);
        if (!wasRead || entries.has(Kind.FEED.key(pool.group()))) {
            plan.takeAway(Kind.FEED, pool.group(), "Retrait du calendrier de l'équipe « " + pool.label() + " »", by);
        }
    }

    /** A calendar that can't be used; the managers are told once of each thing that is wrong. */
    void report(Pool pool, String problem) {
        if (states.bad(pool, problem, clock.instant())) {
            pages.tell("calendrier « " + pool.label() + " » illisible, le dernier bon reste", problem);
        }
    }

    private List<Shift> read(Pool pool, String ics) {
        return new ShiftReader(accounts::of).read(pool, ics, clock.instant());
    }

    private Entry put(Pool pool, String source, List<Shift> shifts, String by) {
        var entry = plan.put(
                Kind.FEED,
                pool.group(),
                new FeedShifts(pool, source, shifts),
                "Calendrier de l'équipe « " + pool.label() + " »",
                by);
        entries.forgetEarlier(entry.key());
        return entry;
    }

    private List<Shift> known(Pool pool) {
        return entries.current().stream()
                .filter(entry -> entry.key().equals(Kind.FEED.key(pool.group())))
                .map(entry -> ((FeedShifts) entry.body()).shifts())
                .findFirst()
                .orElse(List.of());
    }
}
