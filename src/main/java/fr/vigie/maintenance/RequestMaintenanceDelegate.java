package fr.vigie.maintenance;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Prévoir une maintenance": the corrective action is a maintenance, one that is planned or a new one. */
@Component("requestMaintenance")
class RequestMaintenanceDelegate extends IncidentDelegate {

    private final MaintenanceDesk desk;

    RequestMaintenanceDelegate(MaintenanceDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        var planned = answers.text("maintenance");
        if (planned != null) {
            desk.link(reference, planned, by);
        } else {
            desk.request(reference, answers.text("comment", "Dites quelle maintenance il faut (comment)."), by);
        }
    }
}
