package fr.vigie.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Rattacher les incidents": those that the form names belong to the master that it names. */
@Component("attachIncidents")
class AttachIncidentsDelegate extends IncidentDelegate {

    private final AttachmentDesk desk;

    AttachIncidentsDelegate(AttachmentDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String mine, Answers answers, Agent by, DelegateExecution execution) {
        desk.attach(
                References.one(answers.text("reference", "La référence de l'incident maître (reference) manque.")),
                References.in(answers.text("incidents", "Nommez les incidents à rattacher (incidents).")),
                answers.text("reason", "Dites pourquoi ces incidents se rattachent (reason)."),
                by);
    }
}
