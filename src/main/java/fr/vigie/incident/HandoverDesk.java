package fr.vigie.incident;

import fr.vigie.coverage.Presence;
import fr.vigie.notice.NoticeKind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to one ticket when other people are there, or other hours count; the same again changes nothing. */
@Component
@Transactional
public class HandoverDesk {

    private final Incidents incidents;
    private final IncidentWorkflow workflow;
    private final DeadlineWorkflow deadlines;
    private final Ledger ledger;
    private final PageDesk pages;
    private final TeamsHere teams;
    private final Presence presence;
    private final Clock clock;

    HandoverDesk(
            Incidents incidents,
            IncidentWorkflow workflow,
            DeadlineWorkflow deadlines,
            Ledger ledger,
            PageDesk pages,
            TeamsHere teams,
            Presence presence,
            Clock clock) {
        this.incidents = incidents;
        this.workflow = workflow;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.pages = pages;
        this.teams = teams;
        this.presence = presence;
        this.clock = clock;
    }

    /** The references of the tickets that a procedure carries, the most urgent first. */
    @Transactional(readOnly = true)
    public List<String> underway() {
        return incidents.underway();
    }

    /**
     * Counts the running promise anew, from its own start and by the hours as they are now.
     *
     * @param why what changed, as a manager says it
     */
    public void recount(String reference, String why) {
        var due = deadlines.recount(reference);
        var incident = incidents.get(reference);
        if (due.isPresent() && incident.status() != Status.RESTORED) {
            teams.relief(incident).moveDeadline(due.get(), why);
            deadlines.show(ledger.keepIfNews(incident));
        }
    }

    /**
     * Offers a ticket to the teams that are there now, unless somebody has it in hand, and tells those who came in.
     *
     * @param routed the teams of the routing table, separated by commas
     * @param since  when the last slot began
     */
    public void reoffer(String reference, String routed, Instant since) {
        var incident = incidents.get(reference);
        if (incident.status() == Status.CLOSED || isLeftBehind(reference)) {
            return;
        }
        if (workflow.assigneeOf(reference) != null) {
            // who has it keeps it; should they put it back, it is offered to those who are there
            incident.offered(incident.offer().reoffered(teams.among(routed, incident), teams.of(incident)));
            workflow.offer(ledger.keep(incident));
            return;
        }
        var before = incident.offer().pools();
        teams.relief(incident).reoffer(teams.among(routed, incident));
        workflow.offer(ledger.keepIfNews(incident));
        pages.handOver(reference, before, since);
    }

    /** Whether somebody has the ticket in hand who is not there any more. */
    @Transactional(readOnly = true)
    public boolean isLeftBehind(String reference) {
        return absentee(reference).isPresent();
    }

    /** Takes a ticket from somebody who is gone, and offers it to those who are there; a person who came back keeps it. */
    public void takeBack(String reference, String routed, Instant since) {
        if (workflow.assigneeOf(reference) == null) {
            reoffer(reference, routed, since);
        }
        absentee(reference).ifPresent(person -> {
            workflow.takeBack(reference);
            workflow.offer(ledger.change(
                    reference, incident -> teams.relief(incident).takeBack(person, teams.among(routed, incident))));
            pages.page(reference, NoticeKind.HANDOVER);
        });
    }

    private Optional<String> absentee(String reference) {
        var client = incidents.get(reference).facts().client();
        return Optional.ofNullable(workflow.assigneeOf(reference))
                .filter(person -> !presence.isHere(person, clock.instant(), client));
    }
}
