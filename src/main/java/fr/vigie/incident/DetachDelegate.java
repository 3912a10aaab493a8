package fr.vigie.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Reprendre à part": the incident that the form names comes back from its master, or one of its reports stands alone. */
@Component("detach")
class DetachDelegate extends IncidentDelegate {

    private final DetachmentDesk desk;

    DetachDelegate(DetachmentDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String mine, Answers answers, Agent by, DelegateExecution execution) {
        var reference = References.one(answers.text("reference", "La référence de l'incident (reference) manque."));
        var reason = answers.text("reason", "Dites pourquoi cela ne va pas ensemble (reason).");
        var report = answers.text("report");
        if (report == null) {
            desk.detach(reference, reason, by);
        } else {
            desk.detachReport(reference, Reports.id(report), reason, by);
        }
    }
}
