package fr.vigie.problem;

import fr.vigie.client.KnownServices;
import fr.vigie.client.Language;
import fr.vigie.incident.Agent;
import fr.vigie.incident.IncidentReader;
import fr.vigie.incident.IncidentView;
import fr.vigie.incident.Outcome;
import fr.vigie.servicetime.ServiceCalendar;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a problem behind what happened to an incident, or ties the incident to the one that is open. The same clue again
 * changes nothing.
 */
@Component
@Transactional
class ClueDesk {

    private static final int CRITICAL = 1;

    private final IncidentReader incidents;
    private final Problems problems;
    private final IncidentLinks links;
    private final ProblemDesk desk;
    private final FixDesk fixes;
    private final RecurrenceRule rule;
    private final ProblemWorkflow workflow;
    private final KnownServices services;
    private final ServiceCalendar calendar;

    ClueDesk(
            IncidentReader incidents,
            Problems problems,
            IncidentLinks links,
            ProblemDesk desk,
            FixDesk fixes,
            RecurrenceRule rule,
            ProblemWorkflow workflow,
            KnownServices services,
            ServiceCalendar calendar) {
        this.incidents = incidents;
        this.problems = problems;
        this.links = links;
        this.desk = desk;
        this.fixes = fixes;
        this.rule = rule;
        this.workflow = workflow;
        this.services = services;
        this.calendar = calendar;
    }

    /** @throws BrokenRecurrenceRule where nobody can say when a failure recurs */
    void follow(Clue clue) {
        var incident = incidents.standing(clue.incident());
        switch (clue.kind()) {
            case OPENED -> incident.filter(ClueDesk::isOwn).ifPresent(this::opened);
            case CLOSED -> incident.filter(ClueDesk::isOwn).ifPresent(this::closed);
            case CAUSE_WANTED -> incident.filter(ClueDesk::isOwn).ifPresent(one -> explain(one, Declared.wanted(one)));
            case RESTORED -> fixes.moved(clue.incident(), "rétabli", Agent.PROCEDURE);
        }
    }

    private void closed(IncidentView incident) {
        links.oneAtATime(service(incident));
        fixes.moved(incident.reference(), "clos", Agent.PROCEDURE);
        if (Objects.equals(incident.priority(), CRITICAL)) {
            explain(incident, Declared.after(incident));
        }
    }

    private void explain(IncidentView incident, Declared declared) {
        links.oneAtATime(service(incident));
        if (problems.openThatExplain(incident.reference()).isEmpty() && !problems.isFoundBy(incident.reference())) {
            desk.open(declared, Agent.PROCEDURE);
        }
    }

    private void opened(IncidentView incident) {
        var service = incident.service();
        if (service == null) {
            return;
        }
        var drawn = rule.of(service);
        workflow.showBrokenRule(false);
        if (incident.priority() == null || incident.priority() > drawn.mostPriority()) {
            return;
        }
        links.oneAtATime(service);
        var watching = problems.openOn(service).stream()
                .filter(ClueDesk::waitsForMore)
                .map(Problem::reference)
                .toList();
        watching.forEach(problem -> desk.link(problem, List.of(incident.reference()), Agent.PROCEDURE));
        if (watching.isEmpty()) {
            count(incident, service, drawn);
        }
    }

    private void count(IncidentView incident, String service, RecurrenceRule.Answer drawn) {
        var at = incident.notifiedAt();
        var often = new Frequency(drawn.days(), calendar.zone());
        var around = incidents.ownOn(service, drawn.mostPriority(), often.before(at), often.after(at));
        var over = links.explained(around.stream().map(IncidentView::reference).toList());
        var standing =
                around.stream().filter(one -> !over.contains(one.reference())).toList();
        var counted = often.densest(standing, at).stream()
                .map(IncidentView::reference)
                .toList();
        if (counted.size() < drawn.incidents()) {
            return;
        }
        // where somebody looks for the cause of one of them already, the others belong there
        var open = counted.stream()
                .flatMap(reference -> problems.openThatExplain(reference).stream())
                .map(Problem::reference)
                .findFirst();
        if (open.isPresent()) {
            desk.link(open.get(), counted, Agent.PROCEDURE);
        } else {
            var name = services.name(service, Language.FR);
            desk.open(Declared.recurring(incident.reference(), service, name, counted, drawn), Agent.PROCEDURE);
        }
    }

    /** One that recurs takes every further incident of its service; one that is mended is shaken by it. */
    private static boolean waitsForMore(Problem problem) {
        return problem.subject().origin() == Origin.RECURRENCE
                || problem.course().status() == Status.VERIFICATION;
    }

    /** What belongs to another incident, or was none, counts there or nowhere. */
    private static boolean isOwn(IncidentView incident) {
        return incident.outcome() != Outcome.ATTACHED && incident.outcome() != Outcome.DISMISSED;
    }

    private static String service(IncidentView incident) {
        return Optional.ofNullable(incident.service()).orElse(incident.reference());
    }
}
