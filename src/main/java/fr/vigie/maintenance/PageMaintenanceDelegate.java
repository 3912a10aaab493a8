package fr.vigie.maintenance;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Alerter les responsables": the window is over, and nobody has begun, or the work goes on. */
@Component("pageMaintenance")
class PageMaintenanceDelegate extends IncidentDelegate {

    private final WorkDesk desk;

    PageMaintenanceDelegate(WorkDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        desk.windowOver(reference);
    }
}
