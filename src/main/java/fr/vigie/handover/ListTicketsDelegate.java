package fr.vigie.handover;

import fr.vigie.incident.HandoverDesk;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * "Lister les tickets en cours": each is then relieved by a process of its own, which any node may do. Only some at a
 * time, or starting one for each would last longer than a node may have a job in hand. A ticket for which an earlier
 * hand-over has not begun yet gets no second one.
 */
@Component("listTickets")
class ListTicketsDelegate extends HandoverDelegate {

    private final HandoverDesk desk;
    private final HandoverWorkflow workflow;
    private final Unrelieved unrelieved;
    private final int atOnce;

    /** @param atOnce a second of work, and more than are open on most days */
    ListTicketsDelegate(
            HandoverDesk desk,
            HandoverWorkflow workflow,
            Unrelieved unrelieved,
            @Value("${vigie.handover.at-once:50}") int atOnce) {
        this.desk = desk;
        this.workflow = workflow;
        this.unrelieved = unrelieved;
        this.atOnce = atOnce;
    }

    @Override
    protected void act(Passing passing, DelegateExecution execution) {
        var before = (String) execution.getVariable(HandoverWorkflow.LISTED_TO);
        var tickets = desk.underway(before == null ? "" : before, atOnce);
        // the list serves until its portion has begun, which is in this transaction: here nothing of it is stored
        execution.setVariable(
                HandoverWorkflow.TICKETS,
                Variables.objectValue(withoutUnrelieved(tickets, passing), true).create());
        execution.setVariable(HandoverWorkflow.MORE_TICKETS, tickets.size() == atOnce);
        if (!tickets.isEmpty()) {
            execution.setVariable(HandoverWorkflow.LISTED_TO, tickets.get(tickets.size() - 1));
        }
    }

    private List<String> withoutUnrelieved(List<String> tickets, Passing passing) {
        var left = new ArrayList<>(tickets);
        for (var waiting : unrelieved.among(tickets, passing.since())) {
            left.remove(waiting.reference());
            if (passing.planChange() != null) {
                workflow.alsoBecause(waiting, passing.planChange());
            }
        }
        return left;
    }
}
