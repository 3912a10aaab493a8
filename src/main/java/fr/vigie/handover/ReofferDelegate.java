package fr.vigie.handover;

import fr.vigie.incident.HandoverDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Offrir à l'équipe présente": a ticket that nobody has in hand goes to those who are there now. */
@Component("reoffer")
class ReofferDelegate extends HandoverDelegate {

    private final HandoverDesk desk;

    ReofferDelegate(HandoverDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(Passing passing, DelegateExecution execution) {
        var pools = (String) execution.getVariable(HandoverWorkflow.POOLS);
        execution.setVariable(HandoverWorkflow.LEFT_BY, desk.reoffer(passing.reference(), pools, passing.since()));
    }
}
