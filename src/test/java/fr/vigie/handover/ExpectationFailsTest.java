package fr.vigie.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What fails in a hand-over does not end the passing of the watch. */
class ExpectationFailsTest extends NoWatch {

    @Autowired
    RepositoryService repository;

    @Test
    void a_hand_over_whose_timer_failed_too_often_goes_on_at_the_next_start() {
        expectation.expect();
        var timer = timer();
        jobs.setJobDuedate(timer.getId(), Date.from(Instant.now().minus(Duration.ofHours(1))));
        runtime.setVariable(
                timer.getProcessInstanceId(),
                "changeAt",
                Date.from(Instant.now().minus(Duration.ofHours(1))));
        jobs.setJobRetries(timer.getId(), 0);

        expectation.expect();

        assertThat(timer().getRetries()).isPositive();
    }

    @Test
    void a_ticket_of_an_earlier_hand_over_that_is_still_in_its_grace_keeps_no_node_from_looking_at_the_plan_anew() {
        expectation.expect();
        // an earlier one that waits for something else now, as it does with a ticket in its grace or a step that failed
        var earlier = runtime.createProcessInstanceByKey("handover")
                .startBeforeActivity("tellPoint")
                .setVariables(
                        Variables.putValue("since", Date.from(Instant.now().minus(Duration.ofHours(9))))
                                .putValue("planChange", null)
                                .putValue("changeAt", Date.from(Instant.now().minus(Duration.ofHours(1)))))
                .execute();
        var before = timer().getProcessInstanceId();
        runtime.setVariable(before, "grounds", "another plan");

        expectation.expect();

        assertThat(timer().getProcessInstanceId())
                .as("waits anew, by the plan as it is now")
                .isNotEqualTo(before);
        assertThat(earlier).isNotNull();
    }

    @Test
    void a_hand_over_that_cannot_begin_does_not_keep_vigie_from_starting() {
        repository.suspendProcessDefinitionByKey("handover");
        try {
            assertThatCode(() -> expectation.expect()).doesNotThrowAnyException();
        } finally {
            repository.activateProcessDefinitionByKey("handover");
        }
    }

    private org.camunda.bpm.engine.runtime.Job timer() {
        return jobs.createJobQuery().timers().processDefinitionKey("handover").singleResult();
    }
}
