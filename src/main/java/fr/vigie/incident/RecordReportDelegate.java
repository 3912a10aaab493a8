package fr.vigie.incident;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Enregistrer le signalement": the report is kept before anything else happens, whichever start it came by. */
@Component("recordReport")
class RecordReportDelegate implements JavaDelegate {

    private final ReportDesk desk;
    private final Memory memory;

    RecordReportDelegate(ReportDesk desk, Memory memory) {
        this.desk = desk;
        this.memory = memory;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var recorded = recorded(execution);
        execution.removeVariables(Memory.ASKED_LATER);
        execution.setProcessBusinessKey(recorded.reference());
        execution.setVariable("known", !recorded.opened());
        execution.setVariables(
                recorded.opened()
                        ? memory.of(desk.ticket(recorded.reference()))
                        : Map.of("reference", recorded.reference()));
    }

    private Recorded recorded(DelegateExecution execution) {
        var kept = Memory.unsealed(execution.getVariable(Memory.RECORDED));
        if (kept.isPresent() && desk.takeOver(kept.get())) {
            return new Recorded(kept.get(), true);
        }
        var by = IncidentDelegate.agent(execution);
        var answers = new Answers(execution.getVariables());
        return desk.recordUnderway(Report.from(answers, by.id()), answers.text(Memory.FOLLOWS), by);
    }
}
