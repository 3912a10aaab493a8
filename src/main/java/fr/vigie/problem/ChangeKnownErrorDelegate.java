package fr.vigie.problem;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Modifier l'erreur connue": its words change, or agents no longer see it. */
@Component("changeKnownError")
class ChangeKnownErrorDelegate extends IncidentDelegate {

    private final ProblemDesk desk;

    ChangeKnownErrorDelegate(ProblemDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        desk.change(KnownErrorChange.from(answers), by);
    }
}
