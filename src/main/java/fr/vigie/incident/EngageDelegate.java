package fr.vigie.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Consigner l'action": what the person chose, and the end of the reaction clock. */
@Component("engage")
class EngageDelegate extends IncidentDelegate {

    private final IncidentDesk desk;
    private final Memory memory;

    EngageDelegate(IncidentDesk desk, Memory memory) {
        this.desk = desk;
        this.memory = memory;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        var ticket = desk.choose(reference, Choice.from(answers), by);
        execution.setVariables(memory.of(ticket));
    }
}
