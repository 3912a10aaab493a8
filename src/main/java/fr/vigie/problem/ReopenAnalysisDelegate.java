package fr.vigie.problem;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Rouvrir l'analyse": a person saw that the fix did not hold. */
@Component("reopenAnalysis")
class ReopenAnalysisDelegate extends IncidentDelegate {

    private final ProblemDesk desk;

    ReopenAnalysisDelegate(ProblemDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        desk.recurred(reference, answers.text("recurrence", "Dites ce qui est revenu (recurrence)."), by);
    }
}
