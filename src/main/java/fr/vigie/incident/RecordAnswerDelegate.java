package fr.vigie.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Consigner la réponse": what the client says of the restored service. */
@Component("recordAnswer")
class RecordAnswerDelegate extends IncidentDelegate {

    private final IncidentDesk desk;

    RecordAnswerDelegate(IncidentDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        var confirmed = answers.yes(
                "confirmed", "Indiquez si le client confirme le rétablissement (confirmed) : true ou false.");
        desk.answered(reference, confirmed, by);
        execution.setVariable("confirmed", confirmed);
    }
}
