package fr.vigie.maintenance.emergency;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Ouvrir l'incident de sécurité": in priority 1, for few to read. */
@Component("openSecurityIncident")
class OpenSecurityIncidentDelegate extends IncidentDelegate {

    private final StoppedDesk desk;

    OpenSecurityIncidentDelegate(StoppedDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        desk.openIncident(reference);
    }
}
