package fr.vigie.problem;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Consigner l'analyse": what was found out, and which incidents it explains. */
@Component("recordAnalysis")
class RecordAnalysisDelegate extends IncidentDelegate {

    private final ProblemDesk desk;
    private final ProblemMemory memory;

    RecordAnalysisDelegate(ProblemDesk desk, ProblemMemory memory) {
        this.desk = desk;
        this.memory = memory;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        var analysis = Analysis.from(answers);
        execution.setVariables(memory.of(desk.analysed(reference, analysis, by)));
    }
}
