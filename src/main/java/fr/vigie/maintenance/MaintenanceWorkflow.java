package fr.vigie.maintenance;

import fr.vigie.coverage.Staff;
import fr.vigie.incident.Agent;
import fr.vigie.refusal.Refusal;
import fr.vigie.refusal.WrongState;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Begins the procedure of a maintenance, and does its drawn steps for somebody who is not in Tasklist: with their rights, no more. */
@Component
class MaintenanceWorkflow {

    private static final String PROCESS = "maintenance";

    private static final int TRIES = 3;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final IdentityService people;
    private final Clock clock;

    MaintenanceWorkflow(
            RuntimeService runtime, TaskService tasks, ManagementService jobs, IdentityService people, Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.jobs = jobs;
        this.people = people;
        this.clock = clock;
    }

    /** @return the reference under which it is planned */
    String plan(Map<String, @Nullable Object> filledIn, Agent by) {
        return as(
                by,
                () -> String.valueOf(runtime.createProcessInstanceByKey(PROCESS)
                        .setVariables(filledIn)
                        .executeWithVariablesInReturn()
                        .getVariables()
                        .get("reference")));
    }

    /**
     * Completes a drawn task.
     *
     * @return false where the procedure does not wait there
     * @throws WrongState where somebody else, or the procedure itself, was first
     */
    boolean complete(String reference, String step, Map<String, @Nullable Object> filledIn, Agent by) {
        var waiting = task(reference, step).or(() -> {
            // its timer is due, and nobody has run it yet
            catchUp(reference);
            return task(reference, step);
        });
        waiting.ifPresent(task -> as(by, () -> {
            complete(task, filledIn);
            return task;
        }));
        return waiting.isPresent();
    }

    private void complete(Task task, Map<String, @Nullable Object> filledIn) {
        try {
            tasks.complete(task.getId(), filledIn);
        } catch (RuntimeException failed) {
            if (Refusal.behind(failed).isEmpty() && (collided(failed) || isGone(task))) {
                throw WrongState.overtaken();
            }
            throw failed;
        }
    }

    /** Lets the managers know that an incident asks for one. */
    void showRequested(String reference, String description) {
        var task = tasks.newTask();
        task.setName(requestedName(reference));
        task.setDescription(description);
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), Staff.MANAGERS);
    }

    void hideRequested(String reference) {
        tasks.createTaskQuery()
                .taskName(requestedName(reference))
                .list()
                .forEach(task -> tasks.deleteTask(task.getId(), true));
    }

    private void catchUp(String reference) {
        var now = Date.from(clock.instant());
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                .flatMap(procedure ->
                        jobs.createJobQuery().processInstanceId(procedure.getId()).timers().list().stream())
                // one that has no tries left was given up, and somebody of ours is to see to it
                .filter(timer -> timer.getRetries() > 0
                        && timer.getDuedate() != null
                        && !timer.getDuedate().after(now))
                .toList()
                .forEach(timer -> run(timer.getId()));
    }

    /** The engine may run it too, or another step of the procedure, at the same moment: it goes again as long as it is there. */
    private void run(String timer) {
        for (int left = TRIES; left > 0; left--) {
            try {
                jobs.executeJob(timer);
                return;
            } catch (RuntimeException failed) {
                if (jobs.createJobQuery().jobId(timer).count() == 0) {
                    return;
                }
                if (!collided(failed)) {
                    throw failed;
                }
            }
        }
    }

    private boolean isGone(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).count() == 0;
    }

    private static boolean collided(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException);
    }

    private Optional<Task> task(String reference, String step) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(step).list().stream()
                .findFirst();
    }

    private <T> T as(Agent by, Supplier<T> act) {
        List<String> groups = people.createGroupQuery().groupMember(by.id()).list().stream()
                .map(Group::getId)
                .toList();
        people.setAuthentication(by.id(), groups);
        try {
            return act.get();
        } finally {
            people.clearAuthentication();
        }
    }

    private static String requestedName(String reference) {
        return "Planifier la maintenance demandée " + reference;
    }
}
