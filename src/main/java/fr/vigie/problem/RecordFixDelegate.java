package fr.vigie.problem;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Consigner la mise en place": from then on the drawn period without recurrence counts. */
@Component("recordFix")
class RecordFixDelegate extends IncidentDelegate {

    private final ProblemDesk desk;
    private final ProblemMemory memory;

    RecordFixDelegate(ProblemDesk desk, ProblemMemory memory) {
        this.desk = desk;
        this.memory = memory;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        var putIn = PutIn.from(answers);
        var problem = desk.fixed(reference, putIn, by);
        execution.setVariables(memory.of(problem));
        execution.setVariable("done", putIn.done());
        execution.setVariable(ProblemMemory.CLOCK_START, ProblemMemory.clockStart(problem));
    }
}
