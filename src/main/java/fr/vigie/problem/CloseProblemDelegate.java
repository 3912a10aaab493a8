package fr.vigie.problem;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Clore le problème": the fix held over the drawn period. */
@Component("closeProblem")
class CloseProblemDelegate extends IncidentDelegate {

    private final ProblemDesk desk;

    CloseProblemDelegate(ProblemDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        desk.close(reference, by);
    }
}
