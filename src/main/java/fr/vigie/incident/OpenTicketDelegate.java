package fr.vigie.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Ouvrir le ticket": ends the acknowledgement clock, starts the reaction clock. */
@Component("openTicket")
class OpenTicketDelegate extends IncidentDelegate {

    private final IncidentDesk desk;

    OpenTicketDelegate(IncidentDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        var ticket = desk.open(reference, Diagnosis.from(answers), by);
        execution.setVariables(Memory.of(ticket));
    }
}
