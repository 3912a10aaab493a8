package fr.vigie.maintenance;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Alerter qui conduit": the window is open, and somebody begins the work. */
@Component("pageWindowOpen")
class PageWindowOpenDelegate extends IncidentDelegate {

    private final WorkDesk desk;

    PageWindowOpenDelegate(WorkDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        desk.windowOpens(reference);
    }
}
