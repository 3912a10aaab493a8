package fr.vigie.maintenance;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Transmettre le compte rendu": it is over, and the managers read how it went. */
@Component("tellReport")
class TellReportDelegate extends IncidentDelegate {

    private final WorkDesk desk;

    TellReportDelegate(WorkDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        desk.report(reference);
    }
}
