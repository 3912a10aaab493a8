package fr.vigie.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Rattacher à l'incident": the report belongs to an incident that is open already. */
@Component("attachReport")
class AttachReportDelegate extends IncidentDelegate {

    private final AttachmentDesk desk;

    AttachReportDelegate(AttachmentDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        var to = answers.text("attachTo", "Indiquez l'incident auquel rattacher celui-ci (attachTo).");
        desk.attach(reference, References.one(to), Diagnosis.text(answers), by);
    }
}
