package fr.vigie.handover;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Chercher le prochain changement": the instant from which other people answer, by calendar, rota and events. */
@Component("expectHandover")
class ExpectHandoverDelegate extends HandoverDelegate {

    private final PointDesk desk;

    ExpectHandoverDelegate(PointDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(Passing passing, DelegateExecution execution) {
        var next = desk.next();
        execution.setVariable(HandoverWorkflow.CHANGE_AT, Date.from(next.at()));
        execution.setProcessBusinessKey(next.reference());
    }
}
