package fr.vigie.incident;

import fr.vigie.coverage.Presence;
import fr.vigie.notice.NoticeKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to one ticket when other people are there, or other hours count; the same again changes nothing. */
@Component
@Transactional
public class HandoverDesk {

    /** Who is at lunch has not left. */
    private static final Duration A_BREAK = Duration.ofHours(1);

    private final IncidentLists lists;
    private final IncidentWorkflow workflow;
    private final TakeoverWorkflow takeovers;
    private final DeadlineWorkflow deadlines;
    private final Haste haste;
    private final Ledger ledger;
    private final PageDesk pages;
    private final TeamsHere teams;
    private final Presence presence;
    private final Clock clock;

    HandoverDesk(
            IncidentLists lists,
            IncidentWorkflow workflow,
            TakeoverWorkflow takeovers,
            DeadlineWorkflow deadlines,
            Haste haste,
            Ledger ledger,
            PageDesk pages,
            TeamsHere teams,
            Presence presence,
            Clock clock) {
        this.lists = lists;
        this.workflow = workflow;
        this.takeovers = takeovers;
        this.deadlines = deadlines;
        this.haste = haste;
        this.ledger = ledger;
        this.pages = pages;
        this.teams = teams;
        this.presence = presence;
        this.clock = clock;
    }

    /**
     * The references of some of the tickets that a procedure carries, the oldest first.
     *
     * @param after the last of those before; empty for the first ones
     */
    @Transactional(readOnly = true)
    public List<String> underway(String after, int most) {
        return lists.underway(after, most);
    }

    /**
     * Counts the running promise anew, from its own start and by the hours as they are now. A promise that still can be
     * kept is not broken by hours that changed afterwards: it then stands as it was given.
     *
     * @param why what changed, as a manager says it
     */
    public void recount(String reference, String why) {
        var incident = ledger.get(reference);
        if (!incident.standing().waits()) {
            return;
        }
        var promised = incident.times().deadline().due();
        deadlines.recount(reference).ifPresent(due -> {
            var now = clock.instant();
            if (promised.isAfter(now) && !due.isAfter(now)) {
                deadlines.keep(reference, promised);
            } else {
                teams.relief(incident).moveDeadline(due, why);
                deadlines.show(ledger.keepIfNews(incident));
            }
            haste.make(incident);
        });
    }

    /**
     * Offers a ticket to the teams that are there now and tells those who came in; somebody who has it in hand keeps it.
     *
     * @param routed the teams of the routing table, separated by commas
     * @param since  when the last slot began
     * @return who has it in hand, was there at {@code since} and left for more than a break; null where nobody did
     */
    public @Nullable String reoffer(String reference, String routed, Instant since) {
        var incident = ledger.get(reference);
        var holder = workflow.assigneeOf(reference);
        if (incident.status() == Status.CLOSED) {
            return holder;
        }
        if (holder != null && hasLeft(holder, incident, since)) {
            takeovers.left(reference);
            return holder;
        }
        if (holder != null) {
            // seen from this slot, who left in the one before was never there: they are still to be relieved
            if (presence.isHere(holder, clock.instant(), incident.facts().client())) {
                takeovers.settled(reference);
            }
            // should they put it back, it is offered to those who are there
            var offer = incident.offer().reoffered(teams.among(routed, incident), teams.of(incident));
            if (!offer.equals(incident.offer())) {
                incident.offered(offer);
                workflow.offer(ledger.keep(incident));
            }
            return null;
        }
        var asked = incident.offer().pools();
        teams.relief(incident).reoffer(teams.among(routed, incident));
        workflow.offer(ledger.keepIfNews(incident));
        if (!incident.offer().pools().equals(asked)) {
            takeovers.offered(reference);
        }
        pages.handOver(reference);
        return null;
    }

    /** Takes a ticket from somebody who did not come back in time, and offers it to those who are there. */
    public void takeBack(String reference, String routed, Instant since, String holder) {
        var incident = ledger.get(reference);
        if (!holder.equals(workflow.assigneeOf(reference)) || !hasLeft(holder, incident, since)) {
            reoffer(reference, routed, since);
            return;
        }
        workflow.takeBack(reference);
        teams.relief(incident).takeBack(holder, teams.among(routed, incident));
        workflow.offer(ledger.keep(incident));
        takeovers.offered(reference);
        pages.page(reference, NoticeKind.HANDOVER);
    }

    private boolean hasLeft(String person, Incident incident, Instant since) {
        var client = incident.facts().client();
        var now = clock.instant();
        // who was not there before either has it because somebody gave it to them, or out of zeal: they keep it
        return presence.isHere(person, since, client)
                && !presence.isHere(person, now, client)
                && !presence.isHere(person, now.plus(A_BREAK), client);
    }
}
