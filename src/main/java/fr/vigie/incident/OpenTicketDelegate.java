package fr.vigie.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Ouvrir le ticket": ends the acknowledgement clock, starts the reaction clock. */
@Component("openTicket")
class OpenTicketDelegate extends IncidentDelegate {

    private final IncidentDesk desk;
    private final Memory memory;

    OpenTicketDelegate(IncidentDesk desk, Memory memory) {
        this.desk = desk;
        this.memory = memory;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        var diagnosis = Diagnosis.from(answers);
        var ticket = desk.open(reference, diagnosis, by);
        execution.setVariables(memory.of(ticket));
        execution.setVariable(Memory.SHOWN_DIAGNOSIS, Shown.literally(diagnosis.text()));
    }
}
