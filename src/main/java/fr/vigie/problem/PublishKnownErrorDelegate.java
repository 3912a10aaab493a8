package fr.vigie.problem;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Publier l'erreur connue": agents see it on new incidents of the service. */
@Component("publishKnownError")
class PublishKnownErrorDelegate extends IncidentDelegate {

    private final ProblemDesk desk;

    PublishKnownErrorDelegate(ProblemDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        desk.publish(reference, Analysis.from(answers), by);
    }
}
