package fr.vigie.handover;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Remettre le point de relève": the teams that come in learn what is open and what happened. */
@Component("tellHandover")
class TellHandoverDelegate extends HandoverDelegate {

    private final PointDesk desk;

    TellHandoverDelegate(PointDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(Passing passing, DelegateExecution execution) {
        desk.tell(passing);
    }
}
