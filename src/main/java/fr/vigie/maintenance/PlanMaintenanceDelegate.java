package fr.vigie.maintenance;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Vérifier les règles": plans what the form asks for, or refuses it with a sentence. */
@Component("planMaintenance")
class PlanMaintenanceDelegate extends IncidentDelegate {

    private final WindowDesk desk;
    private final Remembered memory;
    private final MaintenanceWorkflow workflow;

    PlanMaintenanceDelegate(WindowDesk desk, Remembered memory, MaintenanceWorkflow workflow) {
        this.desk = desk;
        this.memory = memory;
        this.workflow = workflow;
    }

    @Override
    protected void act(String none, Answers answers, Agent by, DelegateExecution execution) {
        var planned = desk.plan(answers.text("reference"), Draft.from(answers), by);
        execution.setProcessBusinessKey(planned.reference());
        execution.setVariables(memory.of(planned));
        workflow.hideRequested(planned.reference());
    }
}
