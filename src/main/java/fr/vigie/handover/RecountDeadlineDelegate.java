package fr.vigie.handover;

import fr.vigie.incident.HandoverDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Recalculer l'échéance": by the hours as they are planned now; where nothing was planned otherwise, it stands. */
@Component("recountDeadline")
class RecountDeadlineDelegate extends HandoverDelegate {

    private final HandoverDesk desk;

    RecountDeadlineDelegate(HandoverDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(Passing passing, DelegateExecution execution) {
        if (passing.planChange() != null) {
            desk.recount(passing.reference(), passing.planChange());
        }
    }
}
