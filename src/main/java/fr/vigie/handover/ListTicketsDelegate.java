package fr.vigie.handover;

import fr.vigie.incident.HandoverDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * "Lister les tickets en cours": each is then relieved in a transaction of its own. Only some at a time, or making a step
 * for each would last longer than a node may have a job in hand.
 */
@Component("listTickets")
class ListTicketsDelegate extends HandoverDelegate {

    private final HandoverDesk desk;
    private final int atOnce;

    /** @param atOnce a second of work, and more than are open on most days */
    ListTicketsDelegate(HandoverDesk desk, @Value("${vigie.handover.at-once:200}") int atOnce) {
        this.desk = desk;
        this.atOnce = atOnce;
    }

    @Override
    protected void act(Passing passing, DelegateExecution execution) {
        var before = (String) execution.getVariable(HandoverWorkflow.LISTED_TO);
        var tickets = desk.underway(before == null ? "" : before, atOnce);
        // the list serves until each ticket has its own step, which is in this transaction: nothing of it is stored
        execution.setVariable(
                HandoverWorkflow.TICKETS, Variables.objectValue(tickets, true).create());
        execution.setVariable(HandoverWorkflow.MORE_TICKETS, tickets.size() == atOnce);
        if (!tickets.isEmpty()) {
            execution.setVariable(HandoverWorkflow.LISTED_TO, tickets.get(tickets.size() - 1));
        }
    }
}
