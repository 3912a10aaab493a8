package fr.vigie.maintenance;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Commencer": the services may stop from now on. */
@Component("startMaintenance")
class StartMaintenanceDelegate extends IncidentDelegate {

    private final WorkDesk desk;
    private final Remembered memory;

    StartMaintenanceDelegate(WorkDesk desk, Remembered memory) {
        this.desk = desk;
        this.memory = memory;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        execution.setVariables(memory.of(desk.start(reference, answers.text("note"), by)));
        execution.setVariable("decision", "START");
    }
}
