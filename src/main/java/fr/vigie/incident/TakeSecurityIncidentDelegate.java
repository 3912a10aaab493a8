package fr.vigie.incident;

import fr.vigie.refusal.BrokenRule;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Reprendre l'incident": one that is kept and judged already; nobody outside can start here. */
@Component("takeSecurityIncident")
class TakeSecurityIncidentDelegate implements JavaDelegate {

    private final ReportDesk desk;
    private final Memory memory;

    TakeSecurityIncidentDelegate(ReportDesk desk, Memory memory) {
        this.desk = desk;
        this.memory = memory;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var kept = Memory.unsealed(execution.getVariable(Memory.RECORDED)).filter(desk::takeOver);
        if (kept.isEmpty()) {
            throw new BrokenRule("Un incident de sécurité s'ouvre par une interruption d'urgence.");
        }
        execution.removeVariables(Memory.ASKED_LATER);
        execution.setProcessBusinessKey(kept.get());
        execution.setVariables(memory.of(desk.ticket(kept.get())));
        execution.setVariable("priority", 1);
    }
}
