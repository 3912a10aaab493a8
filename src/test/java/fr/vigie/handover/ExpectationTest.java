package fr.vigie.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
