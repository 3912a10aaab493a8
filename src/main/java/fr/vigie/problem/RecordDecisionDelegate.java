package fr.vigie.problem;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Consigner la décision": how the cause is to be removed for good. */
@Component("recordDecision")
class RecordDecisionDelegate extends IncidentDelegate {

    private final ProblemDesk desk;
    private final ProblemMemory memory;

    RecordDecisionDelegate(ProblemDesk desk, ProblemMemory memory) {
        this.desk = desk;
        this.memory = memory;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        execution.setVariables(memory.of(desk.decide(reference, Decision.from(answers), by)));
    }
}
