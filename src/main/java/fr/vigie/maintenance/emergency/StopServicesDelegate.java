package fr.vigie.maintenance.emergency;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Interrompre les services": from now on they are stopped. */
@Component("stopServices")
class StopServicesDelegate extends IncidentDelegate {

    private final StoppedDesk desk;

    StopServicesDelegate(StoppedDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        execution.setVariable("unreached", desk.start(reference));
    }
}
