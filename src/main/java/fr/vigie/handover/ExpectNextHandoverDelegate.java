package fr.vigie.handover;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Prévoir la relève suivante": before anything that may fail, so that the watch never stops passing. */
@Component("expectNextHandover")
class ExpectNextHandoverDelegate extends HandoverDelegate {

    private final HandoverWorkflow workflow;
    private final Grounds grounds;
    private final Clock clock;

    ExpectNextHandoverDelegate(HandoverWorkflow workflow, Grounds grounds, Clock clock) {
        this.workflow = workflow;
        this.grounds = grounds;
        this.clock = clock;
    }

    @Override
    protected void act(Passing passing, DelegateExecution execution) {
        var now = clock.instant();
        var changeAt = (Date) execution.getVariable(HandoverWorkflow.CHANGE_AT);
        // a plan may change in the very second in which a slot ends: that is a change of slot all the same
        var slotChanged = !changeAt.toInstant().isAfter(now);
        execution.setVariable(HandoverWorkflow.SLOT_CHANGED, slotChanged);
        // a slot that ends as planned recounts no deadline: a plan that changed at that moment is still to be seen to
        var seenBy =
                passing.planChange() == null ? (String) execution.getVariable(HandoverWorkflow.GROUNDS) : grounds.now();
        // where only the plan changed, the next point speaks of the whole slot
        workflow.expect(slotChanged ? now : passing.since(), execution.getProcessInstanceId(), seenBy);
    }
}
