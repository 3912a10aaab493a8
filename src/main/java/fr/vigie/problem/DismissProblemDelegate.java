package fr.vigie.problem;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Classer sans suite": nothing more is done about it. */
@Component("dismissProblem")
class DismissProblemDelegate extends IncidentDelegate {

    private final ProblemDesk desk;

    DismissProblemDelegate(ProblemDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        desk.dismiss(
                reference, answers.text("comment", "Dites pourquoi le problème est classé sans suite (comment)."), by);
    }
}
