package fr.vigie.handover;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.coverage.PlanChanged;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;

/** One hand-over waits, however many nodes start, and however often. */
class ExpectationTest extends NoWatch {

    @Test
    void two_nodes_that_start_at_once_expect_one_hand_over() throws Exception {
        var nodes = Executors.newFixedThreadPool(2);
        try {
            for (var started : nodes.invokeAll(List.of(start(), start()))) {
                started.get();
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void a_node_that_starts_again_looks_at_the_plan_anew_and_expects_one() {
        expectation.expect();
        expectation.expect();

        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void where_the_last_hand_over_expected_no_other_the_watch_goes_on() {
        expectation.keep();
        assertThat(waiting()).isEqualTo(1);

        expectation.keep();
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void a_step_that_the_engine_gave_up_is_tried_again() {
        expectation.expect();
        var timer =
                jobs.createJobQuery().processDefinitionKey("handover").timers().singleResult();
        jobs.setJobRetries(timer.getId(), 0);

        expectation.keep();

        assertThat(jobs.createJobQuery().jobId(timer.getId()).withRetriesLeft().count())
                .isEqualTo(1);
    }

    @Test
    void tickets_that_came_while_no_hand_over_waited_are_looked_at_as_soon_as_one_does() {
        expectation.expect();

        assertThat(ticketsToList()).isEqualTo(1);
    }

    @Test
    void tickets_are_looked_at_too_where_the_watch_had_stopped_and_not_each_time_that_it_is_looked_after() {
        expectation.keep();
        expectation.keep();

        assertThat(ticketsToList()).isEqualTo(1);
    }

    @Test
    void where_everything_is_planned_as_before_a_node_that_starts_again_has_no_ticket_looked_at() {
        expectation.expect();
        var waits = waitingOne();

        expectation.expect();
        expectation.follow(new PlanChanged("told twice"));

        assertThat(ticketsToList()).as("those of the first start").isEqualTo(1);
        assertThat(waitingOne()).isEqualTo(waits);
    }

    @Test
    void what_was_planned_otherwise_while_no_node_was_there_is_seen_to_once() {
        expectation.expect();
        runtime.setVariable(waitingOne(), "grounds", "another plan");

        expectation.expect();
        expectation.expect();

        assertThat(ticketsToList()).isEqualTo(2);
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void a_hand_over_that_an_earlier_version_of_vigie_expected_is_seen_to_once() {
        expectation.expect();
        runtime.removeVariable(waitingOne(), "grounds");

        expectation.expect();
        expectation.expect();

        assertThat(ticketsToList()).isEqualTo(2);
    }

    @Test
    void a_ticket_that_the_engine_gave_up_is_relieved_again() {
        runtime.startProcessInstanceByKey(
                "relieve", "INC-1999-000001", Variables.putValue("since", Date.from(Instant.now())));
        var step = jobs.createJobQuery().processDefinitionKey("relieve").singleResult();
        jobs.setJobRetries(step.getId(), 0);

        expectation.keep();

        assertThat(jobs.createJobQuery().jobId(step.getId()).withRetriesLeft().count())
                .isEqualTo(1);
    }

    private String waitingOne() {
        return runtime.createEventSubscriptionQuery()
                .eventName("planChanged")
                .singleResult()
                .getProcessInstanceId();
    }

    private long ticketsToList() {
        return jobs.createJobQuery().activityId("listTickets").count();
    }

    private Callable<Boolean> start() {
        return () -> {
            expectation.expect();
            return true;
        };
    }

    private long waiting() {
        return runtime.createEventSubscriptionQuery().eventName("planChanged").count();
    }
}
