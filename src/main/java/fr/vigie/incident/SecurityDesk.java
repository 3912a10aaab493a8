package fr.vigie.incident;

import fr.vigie.coverage.Staff;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.UnknownReference;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens security incidents, judged already and restricted, and lets people in. */
@Component
@Transactional
public class SecurityDesk {

    private final Incidents incidents;
    private final Ledger ledger;
    private final Opening opening;
    private final Reports reports;
    private final OneAtATime oneAtATime;
    private final Confidences confidences;
    private final IncidentWorkflow workflow;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecurityDesk(
            Incidents incidents,
            Ledger ledger,
            Opening opening,
            Reports reports,
            OneAtATime oneAtATime,
            Confidences confidences,
            IncidentWorkflow workflow,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.incidents = incidents;
        this.ledger = ledger;
        this.opening = opening;
        this.reports = reports;
        this.oneAtATime = oneAtATime;
        this.confidences = confidences;
        this.workflow = workflow;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens it in the caller's transaction, procedure included; the same event again opens nothing.
     *
     * @return its reference
     */
    public String open(SecurityIncident told, Agent by) {
        var report = neutral(told, by);
        oneAtATime.report(report);
        var known = incidents.ofEvent(report.channel(), told.event());
        if (known.isPresent()) {
            return known.get().reference();
        }
        var now = clock.instant();
        var incident = opening.of(report, now);
        incident.follows(incident.standing().forFew(), incident.times());
        ledger.keep(incident);
        reports.keep(report, Papers.NONE, incident.reference(), now, now);
        confidences.keep(incident.reference(), new Confidence(told.subject(), told.description()));
        told.insiders().forEach(account -> confidences.admit(incident.reference(), account, by));
        workflow.beginJudged(incident.reference());
        return incident.reference();
    }

    /**
     * Lets these people read what a restricted incident is about.
     *
     * @throws UnknownReference when there is no such incident
     * @throws BrokenRule       when it is not restricted, or nobody has such an account
     */
    public void admit(String reference, List<String> accounts, Agent by) {
        var incident = incidents.get(reference);
        if (!incident.standing().restricted()) {
            throw new BrokenRule(
                    "L'incident " + reference + " n'est pas à accès restreint : tous les agents le lisent.");
        }
        refuseStrangers(accounts);
        var admitted = accounts.stream()
                .filter(account -> confidences.admit(reference, account, by))
                .toList();
        if (!admitted.isEmpty()) {
            ledger.note(incident.journal(
                    clock.instant(),
                    EntryKind.ADMITTED,
                    by.id(),
                    "Y travaille aussi : " + String.join(", ", admitted)));
        }
    }

    /** @throws BrokenRule that names the first of these accounts that none of our people has */
    public void refuseStrangers(List<String> accounts) {
        accounts.stream()
                .filter(account -> staff.members().stream()
                        .noneMatch(member -> member.account().equals(account)
                                && member.groups().stream().anyMatch(Staff.GROUPS::contains)))
                .findFirst()
                .ifPresent(stranger -> {
                    throw new BrokenRule("Qui y travaille (insiders) : personne des équipes n'a le compte « "
                            + Incidents.shown(stranger) + " ».");
                });
    }

    /** The service is back, and what it was stopped for is to be understood. */
    public void seekCause(String reference) {
        events.publishEvent(new CauseWanted(incidents.get(reference).reference()));
    }

    private static Report neutral(SecurityIncident told, Agent by) {
        return new Report(
                Channel.DETECTION,
                null,
                Contact.NOBODY,
                Confidence.NEUTRAL,
                null,
                told.service(),
                null,
                null,
                null,
                told.event(),
                null,
                by.id());
    }
}
