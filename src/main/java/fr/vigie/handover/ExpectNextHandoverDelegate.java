package fr.vigie.handover;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Prévoir la relève suivante": before anything that may fail, so that the watch never stops passing. */
@Component("expectNextHandover")
class ExpectNextHandoverDelegate extends HandoverDelegate {

    private final HandoverWorkflow workflow;
    private final Clock clock;

    ExpectNextHandoverDelegate(HandoverWorkflow workflow, Clock clock) {
        this.workflow = workflow;
        this.clock = clock;
    }

    @Override
    protected void act(Passing passing, DelegateExecution execution) {
        // where only the plan changed, the next point speaks of the whole slot
        workflow.expect(passing.planChange() == null ? clock.instant() : passing.since());
    }
}
