package fr.vigie.maintenance;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Noter la décision": a second pair of eyes says yes or no to a window in business hours. */
@Component("approveMaintenance")
class ApproveMaintenanceDelegate extends IncidentDelegate {

    private final WindowDesk desk;
    private final Remembered memory;

    ApproveMaintenanceDelegate(WindowDesk desk, Remembered memory) {
        this.desk = desk;
        this.memory = memory;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        var approved = answers.yes("approved", "Dites si vous approuvez (approved) : oui ou non.");
        execution.setVariables(memory.of(desk.decide(reference, approved, answers.text("comment"), by)));
        execution.removeVariable("comment");
    }
}
