package fr.vigie.handover;

import fr.vigie.incident.HandoverDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** "Lister les tickets en cours": each is then relieved in a transaction of its own. */
@Component("listTickets")
class ListTicketsDelegate extends HandoverDelegate {

    private final HandoverDesk desk;

    ListTicketsDelegate(HandoverDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(Passing passing, DelegateExecution execution) {
        // the list serves until each ticket has its own step, which is in this transaction: nothing of it is stored
        execution.setVariable(
                "tickets", Variables.objectValue(desk.underway(), true).create());
    }
}
