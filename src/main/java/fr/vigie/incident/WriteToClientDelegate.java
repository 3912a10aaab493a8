package fr.vigie.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Envoyer le message": the words of an agent to the client of the incident that the form names. */
@Component("writeToClient")
class WriteToClientDelegate extends IncidentDelegate {

    private final NoticeDesk notices;

    WriteToClientDelegate(NoticeDesk notices) {
        this.notices = notices;
    }

    @Override
    protected void act(String mine, Answers answers, Agent by, DelegateExecution execution) {
        var reference = answers.text("reference", "La référence de l'incident (reference) manque.");
        notices.message(reference, answers.text("text", "Le message (text) manque."), by);
    }
}
