package fr.vigie.problem;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Demander la maintenance": its own procedure plans it. */
@Component("orderMaintenance")
class OrderMaintenanceDelegate extends IncidentDelegate {

    private final FixDesk desk;
    private final ProblemMemory memory;

    OrderMaintenanceDelegate(FixDesk desk, ProblemMemory memory) {
        this.desk = desk;
        this.memory = memory;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        execution.setVariables(memory.of(desk.requestMaintenance(reference, by)));
        execution.setVariable(ProblemMemory.CHANGE_STATE, "demandée, pas encore planifiée");
    }
}
