package fr.vigie.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Consigner la réponse": what the client says of the restored service. */
@Component("recordAnswer")
class RecordAnswerDelegate extends IncidentDelegate {

    /** What whoever goes on with the restoration reads in the form. */
    private static final String SHOWN_ANSWER = "shownAnswer";

    private final IncidentDesk desk;

    RecordAnswerDelegate(IncidentDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        var confirmed = answers.yes(
                "confirmed", "Indiquez si le client confirme le rétablissement (confirmed) : true ou false.");
        var said = answers.text("clientAnswer");
        desk.answered(reference, confirmed, said, by);
        execution.setVariable(SHOWN_ANSWER, Shown.literally(said));
        execution.setVariable("confirmed", confirmed);
    }
}
