package fr.vigie.problem;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Enregistrer le problème": from a form, or for what was found by itself. */
@Component("recordProblem")
class RecordProblemDelegate extends IncidentDelegate {

    private final ProblemDesk desk;
    private final ProblemMemory memory;

    RecordProblemDelegate(ProblemDesk desk, ProblemMemory memory) {
        this.desk = desk;
        this.memory = memory;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        var problem = desk.begin(reference, answers, by);
        execution.setProcessBusinessKey(problem.reference());
        execution.setVariables(memory.of(problem));
    }
}
