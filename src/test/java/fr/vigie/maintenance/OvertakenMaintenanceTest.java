package fr.vigie.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import fr.vigie.StandingStill;
import fr.vigie.VigieTest;
import fr.vigie.incident.Agent;
import fr.vigie.refusal.Refusal;
import fr.vigie.refusal.WrongState;
import fr.vigie.scenario.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Somebody begins a maintenance in the first moments of its window, while the engine opens that window too. */
@VigieTest
@Import(StandingStill.class)
class OvertakenMaintenanceTest {

    private static final Instant PLANNED = Instant.parse("2027-06-01T09:00:00Z");
    private static final Agent MANAGER = new Agent("responsable");
    private static final Agent ON_CALL = new Agent("astreinte");

    /** Windows of one service never overlap. */
    private static int weeks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService jobs;

    @Autowired
    IdentityService people;

    @Autowired
    Maintenances maintenances;

    @Autowired
    MovableClock clock;

    private String reference = "";

    @BeforeEach
    void itsWindowHasJustCome() {
        clock.set(PLANNED);
        var from = Instant.parse("2027-07-03T20:00:00Z").plus(Duration.ofDays(7L * weeks++));
        reference = workflow(jobs, tasks)
                .plan(
                        new HashMap<>(Map.of(
                                "services", "reports",
                                "from", from.toString(),
                                "to", from.plusSeconds(3600).toString(),
                                "reason", "Nouveau disque",
                                "effect", "Pas de statistiques")),
                        MANAGER);
        clock.set(from.plusSeconds(1));
    }

    @AfterEach
    void giveTheEngineItsClockBack() {
        ClockUtil.reset();
    }

    @Test
    void a_timer_that_fired_meanwhile_has_opened_the_window() {
        var overtaken = workflow(engine(jobs::executeJob), tasks);

        assertThat(begin(overtaken)).isTrue();
        assertThat(status()).isEqualTo(Status.RUNNING);
    }

    @Test
    void a_timer_that_collides_with_another_step_goes_again() {
        var collisions = new AtomicInteger(2);
        var overtaken = workflow(
                engine(job -> {
                    if (collisions.getAndDecrement() > 0) {
                        throw new OptimisticLockingException("another step was first");
                    }
                }),
                tasks);

        assertThat(begin(overtaken)).isTrue();
        assertThat(status()).isEqualTo(Status.RUNNING);
    }

    @Test
    void what_is_wrong_with_a_timer_is_told_as_it_is_and_one_that_was_given_up_is_left_alone() {
        var wrong = new NullValueException("no service");
        var failing = workflow(
                engine(job -> {
                    throw wrong;
                }),
                tasks);

        assertThatThrownBy(() -> begin(failing)).isSameAs(wrong);

        due().forEach(job -> jobs.setJobRetries(job.getId(), 0));
        assertThat(begin(failing)).isFalse();
        due().forEach(job -> jobs.setJobRetries(job.getId(), 3));
        assertThat(begin(workflow(jobs, tasks))).isTrue();
    }

    @Test
    void a_task_that_somebody_else_completes_or_that_changes_meanwhile_is_a_refusal() {
        var overtaken = workflow(jobs, completing(task -> tasks.complete(task)));
        assertThatThrownBy(() -> begin(overtaken)).satisfies(OvertakenMaintenanceTest::isOvertaken);
        assertThat(status()).isEqualTo(Status.RUNNING);

        var collides = workflow(jobs, completing(task -> {
            throw new OptimisticLockingException("another step was first");
        }));
        assertThatThrownBy(() -> collides.complete(reference, "run", Map.of("decision", "FINISH"), ON_CALL))
                .satisfies(OvertakenMaintenanceTest::isOvertaken);

        var wrong = new NullValueException("no service");
        var fails = workflow(jobs, completing(task -> {
            throw wrong;
        }));
        assertThatThrownBy(() -> fails.complete(reference, "run", Map.of("decision", "FINISH"), ON_CALL))
                .isSameAs(wrong);
    }

    private static void isOvertaken(Throwable failure) {
        assertThat(failure).isInstanceOf(WrongState.class);
        assertThat(Refusal.behind(failure)).get().extracting(Refusal::status).isEqualTo(409);
    }

    private boolean begin(MaintenanceWorkflow workflow) {
        return workflow.complete(reference, "begin", Map.of(), ON_CALL);
    }

    private Status status() {
        return maintenances.findById(reference).orElseThrow().status();
    }

    private List<Job> due() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                .flatMap(one -> jobs.createJobQuery().processInstanceId(one.getId()).timers().list().stream())
                .toList();
    }

    private MaintenanceWorkflow workflow(ManagementService jobs, TaskService tasks) {
        return new MaintenanceWorkflow(runtime, tasks, jobs, people, clock);
    }

    /** @param meanwhile what happens to a timer that is about to be run */
    private ManagementService engine(Consumer<String> meanwhile) {
        var engine = mock(ManagementService.class, delegatesTo(jobs));
        doAnswer(call -> {
                    meanwhile.accept(call.getArgument(0));
                    jobs.executeJob(call.getArgument(0));
                    return null;
                })
                .when(engine)
                .executeJob(anyString());
        return engine;
    }

    /** @param meanwhile what happens to a task that is about to be completed */
    private TaskService completing(Consumer<String> meanwhile) {
        var engine = mock(TaskService.class, delegatesTo(tasks));
        doAnswer(call -> {
                    meanwhile.accept(call.getArgument(0));
                    tasks.complete(call.getArgument(0), call.<Map<String, Object>>getArgument(1));
                    return null;
                })
                .when(engine)
                .complete(anyString(), any());
        return engine;
    }
}
