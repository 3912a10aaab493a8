package fr.vigie.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Clore sans réponse": the client had time enough to say no. */
@Component("closeUnanswered")
class CloseUnansweredDelegate extends IncidentDelegate {

    private final IncidentDesk desk;

    CloseUnansweredDelegate(IncidentDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        desk.unanswered(reference);
    }
}
