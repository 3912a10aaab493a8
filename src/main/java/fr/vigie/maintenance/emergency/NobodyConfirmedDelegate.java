package fr.vigie.maintenance.emergency;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Rendre la décision": nobody confirmed in time, whoever asked may go on alone. */
@Component("nobodyConfirmed")
class NobodyConfirmedDelegate extends IncidentDelegate {

    private final InterruptionDesk desk;

    NobodyConfirmedDelegate(InterruptionDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        desk.unanswered(reference);
    }
}
