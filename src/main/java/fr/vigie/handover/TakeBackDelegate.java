package fr.vigie.handover;

import fr.vigie.incident.HandoverDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Reprendre et offrir de nouveau": who left and did not come back has the ticket no longer. */
@Component("takeBack")
class TakeBackDelegate extends HandoverDelegate {

    private final HandoverDesk desk;

    TakeBackDelegate(HandoverDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(Passing passing, DelegateExecution execution) {
        var pools = (String) execution.getVariable(HandoverWorkflow.POOLS);
        var holder = (String) execution.getVariable(HandoverWorkflow.LEFT_BY);
        desk.takeBack(passing.reference(), pools, passing.since(), holder);
    }
}
