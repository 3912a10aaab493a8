package fr.vigie.handover;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
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

    private static final String PROCESS = "handover";
    private static final String PLAN_CHANGE_MESSAGE = "planChanged";

    private final RuntimeService runtime;
    private final ManagementService jobs;

    HandoverWorkflow(RuntimeService runtime, ManagementService jobs) {
        this.runtime = runtime;
        this.jobs = jobs;
    }

    /** Waits for the next one from now on. */
    void expect(Instant since) {
        runtime.startProcessInstanceByKey(
                PROCESS, Variables.putValue(SINCE, Date.from(since)).putValue(PLAN_CHANGE, null));
    }

    boolean isExpected() {
        return runtime.createEventSubscriptionQuery()
                        .eventType("message")
                        .eventName(PLAN_CHANGE_MESSAGE)
                        .count()
                > 0;
    }

    /** Whether a slot ended while nobody was there to see it: its own timer does what is to be done. */
    boolean isOverdue(Instant now) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).list().stream()
                .map(instance -> runtime.getVariable(instance.getId(), CHANGE_AT))
                .anyMatch(at -> at instanceof Date date && !date.toInstant().isAfter(now));
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
