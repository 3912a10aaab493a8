package fr.vigie.problem;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Ouvrir le changement": a ticket of priority 5 with a history of its own. */
@Component("openChange")
class OpenChangeDelegate extends IncidentDelegate {

    private final FixDesk desk;
    private final ProblemMemory memory;

    OpenChangeDelegate(FixDesk desk, ProblemMemory memory) {
        this.desk = desk;
        this.memory = memory;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        execution.setVariables(memory.of(desk.openChange(reference, by)));
        execution.setVariable(ProblemMemory.CHANGE_STATE, "ouvert");
    }
}
