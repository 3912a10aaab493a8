package fr.vigie.maintenance.emergency;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Ouvrir le problème": one is opened for the security incident, whether it is closed or not. */
@Component("seekCause")
class SeekCauseDelegate extends IncidentDelegate {

    private final StoppedDesk desk;

    SeekCauseDelegate(StoppedDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        desk.seekCause(reference);
    }
}
