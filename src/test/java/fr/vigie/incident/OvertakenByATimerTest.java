package fr.vigie.incident;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import fr.vigie.StandingStill;
import fr.vigie.VigieTest;
import fr.vigie.scenario.MovableClock;
import java.time.Instant;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;

/** A timer fires while somebody is about to move it: nothing is wrong, and whoever was about to begins again. */
@VigieTest
@Import(StandingStill.class)
class OvertakenByATimerTest {

    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");

    @Autowired
    ReportDesk desk;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @Autowired
    TaskService tasks;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void itIsTen() {
        clock.set(NOW);
    }

    @AfterEach
    void giveTheEngineItsClockBack() {
        ClockUtil.reset();
    }

    @Test
    void while_it_is_counted_anew() {
        var reference = reported();
        var overtaken = deadlines(jobs::executeJob);

        assertThatThrownBy(() -> overtaken.recount(reference)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void while_it_is_put_back() {
        var reference = reported();
        var overtaken = deadlines(jobs::executeJob);

        assertThatThrownBy(() -> overtaken.keep(reference, NOW)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void what_is_wrong_with_one_that_is_there_is_told_as_it_is() {
        var reference = reported();
        var wrong = new NullValueException("no time");
        var refused = deadlines(job -> {
            throw wrong;
        });

        assertThatThrownBy(() -> refused.recount(reference)).isSameAs(wrong);
    }

    private DeadlineWorkflow undisturbed() {
        return deadlines(job -> {});
    }

    /** @param meanwhile what happens to a timer that is about to be moved */
    private DeadlineWorkflow deadlines(Consumer<String> meanwhile) {
        var engine = mock(ManagementService.class, delegatesTo(jobs));
        doAnswer(call -> {
                    meanwhile.accept(call.getArgument(0));
                    jobs.recalculateJobDuedate(call.getArgument(0), call.getArgument(1));
                    return null;
                })
                .when(engine)
                .recalculateJobDuedate(anyString(), anyBoolean());
        doAnswer(call -> {
                    meanwhile.accept(call.getArgument(0));
                    jobs.setJobDuedate(call.getArgument(0), call.getArgument(1));
                    return null;
                })
                .when(engine)
                .setJobDuedate(anyString(), any());
        return new DeadlineWorkflow(runtime, engine, tasks);
    }

    private String reported() {
        var reference = desk.receive(new Report(
                        Channel.PHONE,
                        null,
                        Contact.NOBODY,
                        "API lente",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "test"))
                .reference();
        await().until(() -> undisturbed().recount(reference).isPresent());
        return reference;
    }
}
