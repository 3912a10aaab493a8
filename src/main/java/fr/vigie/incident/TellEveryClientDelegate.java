package fr.vigie.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Prévenir chacun": the words of a manager to every client of the service that the named incident is about. */
@Component("tellEveryClient")
class TellEveryClientDelegate extends IncidentDelegate {

    private final NoticeDesk notices;

    TellEveryClientDelegate(NoticeDesk notices) {
        this.notices = notices;
    }

    @Override
    protected void act(String mine, Answers answers, Agent by, DelegateExecution execution) {
        var reference = answers.text("reference", "La référence de l'incident (reference) manque.");
        notices.announce(reference, answers.text("text", "Le message (text) manque."), by);
    }
}
