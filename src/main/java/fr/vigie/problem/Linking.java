package fr.vigie.problem;

import fr.vigie.incident.Agent;
import fr.vigie.incident.EntryKind;
import fr.vigie.incident.IncidentDesk;
import fr.vigie.incident.IncidentReader;
import fr.vigie.incident.IncidentView;
import fr.vigie.incident.Outcome;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.UnknownReference;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Ties incidents to the problem that explains them, and says so on both sides. */
@Component
class Linking {

    private final IncidentLinks links;
    private final IncidentReader reader;
    private final IncidentDesk incidents;
    private final Clock clock;

    Linking(IncidentLinks links, IncidentReader reader, IncidentDesk incidents, Clock clock) {
        this.links = links;
        this.reader = reader;
        this.incidents = incidents;
        this.clock = clock;
    }

    /**
     * Ties one; the same again changes nothing. One that came after the fix says that it did not hold.
     *
     * @return whether the problem went back to its analysis for it
     * @throws BrokenRule where there is no such incident, or none of its own
     */
    boolean link(Problem problem, String reference, Agent by) {
        problem.refuseClosed();
        var incident = own(reference);
        var now = clock.instant();
        if (!links.add(problem.reference(), reference, now)) {
            return false;
        }
        problem.journal(
                now,
                fr.vigie.problem.EntryKind.INCIDENT_LINKED,
                by.id(),
                "Incident lié : " + reference + ", " + incident.subject());
        // its title may be the words of another client, and whoever reported this one reads its journal
        incidents.note(reference, EntryKind.PROBLEM_LINKED, "Lié au problème " + problem.reference(), by);
        if (incident.restricted()) {
            problem.restrict();
        }
        var shaken = problem.isShakenBy(incident.notifiedAt());
        if (shaken) {
            problem.recurred(reference + ", " + incident.subject(), by.id(), now);
        }
        return shaken;
    }

    /** @throws UnknownReference where it is not tied to it */
    void unlink(Problem problem, String reference, Agent by) {
        problem.refuseClosed();
        if (!links.remove(problem.reference(), reference)) {
            throw new UnknownReference("L'incident " + ProblemReferences.shown(reference)
                    + " n'est pas lié au problème " + problem.reference() + ".");
        }
        problem.journal(
                clock.instant(),
                fr.vigie.problem.EntryKind.INCIDENT_UNLINKED,
                by.id(),
                "Incident délié : " + reference);
        incidents.note(reference, EntryKind.PROBLEM_UNLINKED, "Délié du problème " + problem.reference(), by);
    }

    private IncidentView own(String reference) {
        var incident = reader.standing(reference)
                .orElseThrow(() ->
                        new BrokenRule("L'incident à lier " + ProblemReferences.shown(reference) + " n'existe pas."));
        if (incident.outcome() == Outcome.ATTACHED) {
            throw new BrokenRule("L'incident " + reference + " est rattaché à " + incident.attachedTo()
                    + " : liez plutôt celui-ci au problème.");
        }
        if (incident.outcome() == Outcome.DISMISSED) {
            throw new BrokenRule("L'incident " + reference + " est classé sans suite : il n'y a rien à expliquer.");
        }
        return incident;
    }
}
