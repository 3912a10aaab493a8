package fr.vigie.handover;

import fr.vigie.incident.Overtaken;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has one hand-over waiting at any time, and tells it when the plan changes. */
@Component
class HandoverWorkflow {

    static final String SINCE = "since";
    static final String CHANGE_AT = "changeAt";
    static final String GROUNDS = "grounds";
    static final String PLAN_CHANGE = "planChange";
    static final String POOLS = "pools";
    static final String LEFT_BY = "leftBy";
    static final String SLOT_CHANGED = "slotChanged";
    static final String TICKETS = "tickets";
    static final String LISTED_TO = "listedTo";
    static final String MORE_TICKETS = "moreTickets";

    private static final String PROCESS = "handover";
    private static final List<String> PROCESSES = List.of(PROCESS, "portion", "relieve");
    private static final int LONGEST_REASON = 500;
    private static final String PLAN_CHANGE_MESSAGE = "planChanged";

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final Grounds grounds;

    HandoverWorkflow(RuntimeService runtime, ManagementService jobs, Grounds grounds) {
        this.runtime = runtime;
        this.jobs = jobs;
        this.grounds = grounds;
    }

    /** Waits for the next one from now on, unless one waits already. */
    void expect(Instant since) {
        expect(since, "", null);
    }

    /**
     * @param own    the hand-over that ends, which waits no more
     * @param seenBy the grounds by which deadlines were last recounted; null where none were
     */
    void expect(Instant since, String own, @Nullable String seenBy) {
        if (waiting().stream().allMatch(own::equals)) {
            runtime.startProcessInstanceByKey(
                    PROCESS,
                    Variables.putValue(SINCE, Date.from(since))
                            .putValue(PLAN_CHANGE, null)
                            .putValue(GROUNDS, seenBy));
        }
    }

    /** Whether every ticket was looked at, or will be, by the plan as it is now. */
    boolean isUpToDate() {
        var now = grounds.now();
        return isExpected()
                && waiting().stream().allMatch(instance -> now.equals(runtime.getVariable(instance, GROUNDS)));
    }

    /** Whether one waits for this instant. */
    boolean isExpectedAt(Instant at) {
        return waiting().stream().allMatch(instance -> Date.from(at).equals(runtime.getVariable(instance, CHANGE_AT)));
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
        PROCESSES.stream()
                .flatMap(process -> jobs.createJobQuery().processDefinitionKey(process).noRetriesLeft().list().stream())
                .map(Job::getId)
                .forEach(job -> jobs.setJobRetries(job, 1));
    }

    /** @param what in one sentence */
    void planChanged(String what) {
        runtime.createMessageCorrelation(PLAN_CHANGE_MESSAGE)
                .setVariable(PLAN_CHANGE, what)
                .correlateAll();
    }

    /** Has a ticket that is to be relieved anyway say this reason too; one that just was, by the plan before, collides. */
    void alsoBecause(Unrelieved.Waiting ticket, String what) {
        var before = ticket.planChange();
        var both = before == null ? what : before + " ; " + what;
        if (before == null || (!before.contains(what) && both.length() <= LONGEST_REASON)) {
            Overtaken.where(
                    () -> runtime.createProcessInstanceQuery()
                                    .processInstanceId(ticket.instance())
                                    .count()
                            == 0,
                    () -> runtime.setVariable(ticket.instance(), PLAN_CHANGE, both));
        }
    }
}
