package fr.vigie.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Classer sans suite": it was no incident. */
@Component("dismissReport")
class DismissReportDelegate extends IncidentDelegate {

    private final IncidentDesk desk;

    DismissReportDelegate(IncidentDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        desk.dismiss(reference, Diagnosis.reason(answers), by);
    }
}
