package fr.vigie.problem;

import fr.vigie.incident.Agent;
import fr.vigie.incident.ChangeDesk;
import fr.vigie.incident.EntryKind;
import fr.vigie.incident.IncidentDesk;
import fr.vigie.incident.MaintenanceRequests;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has a permanent fix done by those who do such things: a ticket of priority 5, or a maintenance. */
@Component
@Transactional
class FixDesk {

    private final Problems problems;
    private final Book book;
    private final ChangeDesk changes;
    private final MaintenanceRequests maintenances;
    private final IncidentDesk incidents;
    private final ProblemWorkflow workflow;
    private final Clock clock;

    FixDesk(
            Problems problems,
            Book book,
            ChangeDesk changes,
            MaintenanceRequests maintenances,
            IncidentDesk incidents,
            ProblemWorkflow workflow,
            Clock clock) {
        this.problems = problems;
        this.book = book;
        this.changes = changes;
        this.maintenances = maintenances;
        this.incidents = incidents;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** A ticket of priority 5 with a history of its own, linked to this one. */
    Problem openChange(String reference, Agent by) {
        var problem = problems.take(reference);
        var ticket = changes.open(
                Texts.line("Correction définitive : " + problem.subject().title()),
                told(problem) + "\n\nProblème " + reference,
                problem.subject().service(),
                by);
        incidents.note(ticket, EntryKind.PROBLEM_LINKED, "Correction définitive du problème " + reference, by);
        return start(problem, ticket, by);
    }

    /** A request for a maintenance of the service, planned by the procedure of maintenances. */
    Problem requestMaintenance(String reference, Agent by) {
        var problem = problems.take(reference);
        var service = problem.subject().service();
        var maintenance = maintenances.request(
                "Problème " + reference + " : " + told(problem), service == null ? List.of() : List.of(service), by);
        return start(problem, maintenance, by);
    }

    /** What became of the ticket or maintenance that was to mend it. */
    void moved(String change, String how, Agent by) {
        problems.mendedBy(change)
                .flatMap(problem -> problems.locked(problem.reference()))
                .ifPresent(problem -> {
                    problem.journal(
                            clock.instant(), fr.vigie.problem.EntryKind.FIX_MOVED, by.id(), change + " : " + how);
                    workflow.showChange(book.keep(problem).reference(), how);
                });
    }

    /** Whoever does it may be anybody of ours. */
    private static String told(Problem problem) {
        return problem.subject().restricted()
                ? "correction de sécurité (accès restreint)"
                : String.valueOf(problem.fix().text());
    }

    private Problem start(Problem problem, String change, Agent by) {
        problem.start(change, by.id(), clock.instant());
        return book.keep(problem);
    }
}
