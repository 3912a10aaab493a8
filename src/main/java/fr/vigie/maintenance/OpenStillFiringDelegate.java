package fr.vigie.maintenance;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Ouvrir ce qui sonne encore": alarms that nothing explains any more become incidents. */
@Component("openStillFiring")
class OpenStillFiringDelegate extends IncidentDelegate {

    private final AftermathDesk desk;

    OpenStillFiringDelegate(AftermathDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        desk.open(reference);
    }
}
