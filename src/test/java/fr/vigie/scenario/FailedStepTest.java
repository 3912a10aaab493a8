package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.OptimisticLockingFailureException;

/** What becomes of a step of the engine that could not be done. */
class FailedStepTest extends Story {

    @ParameterizedTest
    @MethodSource("collisions")
    void one_that_another_forestalled_goes_again_at_once_and_no_try_is_counted(RuntimeException collision) {
        at("2026-11-23T10:00");
        var due = aStep();

        fails(due, collision);

        assertThat(again(due))
                .usingRecursiveComparison()
                .ignoringFields("revision")
                .isEqualTo(due);
    }

    static Stream<RuntimeException> collisions() {
        return Stream.of(
                new OptimisticLockingException("somebody was faster"),
                new OptimisticLockingFailureException("somebody was faster"),
                new CannotAcquireLockException("two waited for each other"));
    }

    @Test
    void one_that_went_wrong_is_tried_again_half_a_minute_later() {
        at("2026-11-23T10:00");
        var due = aStep();

        fails(due, new IllegalStateException("broken"));

        assertThat(again(due))
                .returns(Date.from(Time.paris("2026-11-23T10:00:30")), Job::getDuedate)
                .returns(9, Job::getRetries)
                .returns("broken", Job::getExceptionMessage);
    }

    private Job aStep() {
        return job(Watch.relief(stage, aReport().openedAs(4)));
    }

    private Job again(Job step) {
        return job(step.getId());
    }

    private Job job(String id) {
        return stage.engine().getManagementService().createJobQuery().jobId(id).singleResult();
    }

    private void fails(Job step, Exception how) {
        var engine = (ProcessEngineConfigurationImpl) stage.engine().getProcessEngineConfiguration();
        engine.getCommandExecutorTxRequired()
                .execute(engine.getFailedJobCommandFactory().getCommand(step.getId(), how));
    }
}
