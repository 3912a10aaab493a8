package fr.vigie.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Offrir à l'équipe suivante": nobody acted in time, more people may. */
@Component("escalate")
class EscalateDelegate extends IncidentDelegate {

    private final IncidentDesk desk;

    EscalateDelegate(IncidentDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        desk.escalate(reference);
    }
}
