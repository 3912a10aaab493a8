package fr.vigie.maintenance.emergency;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Consigner la décision": a second person's, or, once nobody answered, that of whoever asked. */
@Component("decideInterruption")
class DecideInterruptionDelegate extends IncidentDelegate {

    private final InterruptionDesk desk;

    DecideInterruptionDelegate(InterruptionDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        execution.setVariable("confirmed", desk.decide(reference, Decision.from(answers), by));
    }
}
