package fr.vigie.handover;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A drawn service task of a hand-over: it reads what the hand-over remembers and makes one call. */
abstract class HandoverDelegate implements JavaDelegate {

    @Override
    public final void execute(DelegateExecution execution) {
        var since = (Date) execution.getVariable(HandoverWorkflow.SINCE);
        var planChange = (String) execution.getVariable(HandoverWorkflow.PLAN_CHANGE);
        act(new Passing(execution.getProcessBusinessKey(), since.toInstant(), planChange), execution);
    }

    /** @param execution for what the process is to remember */
    protected abstract void act(Passing passing, DelegateExecution execution);
}
