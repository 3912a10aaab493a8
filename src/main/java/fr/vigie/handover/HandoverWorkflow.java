package fr.vigie.handover;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Has one hand-over waiting at any time, and tells it when the plan changes. */
@Component
class HandoverWorkflow {

    static final String SINCE = "since";
    static final String CHANGE_AT = "changeAt";
    static final String PLAN_CHANGE = "planChange";
    static final String POOLS = "pools";
    static final String LEFT_BY = "leftBy";
    static final String SLOT_CHANGED = "slotChanged";
    static final String TICKETS = "tickets";
    static final String LISTED_TO = "listedTo";
    static final String MORE_TICKETS = "moreTickets";

    private static final String PROCESS = "handover";
    private static final String PLAN_CHANGE_MESSAGE = "planChanged";

    private final RuntimeService runtime;
    private final ManagementService jobs;

    HandoverWorkflow(RuntimeService runtime, ManagementService jobs) {
        this.runtime = runtime;
        this.jobs = jobs;
    }

    /** Waits for the next one from now on, unless one waits already. */
    void expect(Instant since) {
        expect(since, "");
    }

    /** @param own the hand-over that ends, which waits no more */
    void expect(Instant since, String own) {
        if (waiting().stream().allMatch(own::equals)) {
            runtime.startProcessInstanceByKey(
                    PROCESS, Variables.putValue(SINCE, Date.from(since)).putValue(PLAN_CHANGE, null));
        }
    }

    boolean isExpected() {
        return !waiting().isEmpty();
    }

    /** Whether a slot ended while nobody was there to see it: its own timer does what is to be done. */
    boolean isOverdue(Instant now) {
        return waiting().stream()
                .map(instance -> runtime.getVariable(instance, CHANGE_AT))
                .anyMatch(at -> at instanceof Date date && !date.toInstant().isAfter(now));
    }

    private List<String> waiting() {
        return runtime
                .createEventSubscriptionQuery()
                .eventType("message")
                .eventName(PLAN_CHANGE_MESSAGE)
                .list()
                .stream()
                .map(EventSubscription::getProcessInstanceId)
                .toList();
    }

    /** Lets a step that was given up be tried again. */
    void tryAgain() {
        jobs.createJobQuery().processDefinitionKey(PROCESS).noRetriesLeft().list().stream()
                .map(Job::getId)
                .forEach(job -> jobs.setJobRetries(job, 1));
    }

    /** @param what in one sentence */
    void planChanged(String what) {
        runtime.createMessageCorrelation(PLAN_CHANGE_MESSAGE)
                .setVariable(PLAN_CHANGE, what)
                .correlateAll();
    }
}
