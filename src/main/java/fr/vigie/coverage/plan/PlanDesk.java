package fr.vigie.coverage.plan;

import fr.vigie.coverage.PlanChanged;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.UnknownReference;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the plan: the whole of it still holds together afterwards, or nothing is changed. */
@Component
@Transactional
class PlanDesk {

    private final PlanEntries entries;
    private final StoredRosters rosters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanDesk(PlanEntries entries, StoredRosters rosters, ApplicationEventPublisher events, Clock clock) {
        this.entries = entries;
        this.rosters = rosters;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param what the change in one sentence
     * @return what is planned now
     * @throws BrokenRule when it can't stand together with the rest
     */
    Entry put(Kind kind, String name, Object body, String what, String by) {
        var entry = new Entry(kind.key(name), body, by, clock.instant());
        entries.oneChangeAtATime();
        entries.add(entry.key(), body, by, entry.at());
        PlanRule.check(rosters.plan());
        events.publishEvent(new PlanChanged(what));
        return entry;
    }

    /** @throws UnknownReference when there is no such thing */
    void takeAway(Kind kind, String name, String what, String by) {
        entries.oneChangeAtATime();
        if (!entries.has(kind.key(name))) {
            throw new UnknownReference("Rien n'est prévu sous « " + Fields.shown(kind.key(name)) + " ».");
        }
        entries.add(kind.key(name), null, by, clock.instant());
        events.publishEvent(new PlanChanged(what));
    }
}
