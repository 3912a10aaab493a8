package fr.vigie.incident;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Counts the timers of a ticket anew, by the diagram with which each of them was started. */
@Component
class DeadlineWorkflow {

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final TaskService tasks;

    DeadlineWorkflow(RuntimeService runtime, ManagementService jobs, TaskService tasks) {
        this.runtime = runtime;
        this.jobs = jobs;
        this.tasks = tasks;
    }

    /** @return when the promise that runs is due now; empty where none runs, or its timer has fired */
    Optional<Instant> recount(String reference) {
        timers(reference).forEach(this::countAnew);
        return timers(reference).stream()
                .filter(timer -> activity(timer).contains("By"))
                .map(timer -> timer.getDuedate().toInstant())
                .findFirst();
    }

    /** Leaves the promise that runs due when it was. */
    void keep(String reference, Instant due) {
        timers(reference).stream()
                .filter(timer -> activity(timer).contains("By"))
                .forEach(timer -> move(timer, id -> jobs.setJobDuedate(id, Date.from(due))));
    }

    /** The same on the task, and for the reminder that counts back from it. */
    void show(Incident incident) {
        var deadline = incident.times().deadline();
        tasks.createTaskQuery().processInstanceBusinessKey(incident.reference()).list().stream()
                .filter(task -> !Date.from(deadline.due()).equals(task.getDueDate()))
                .forEach(task -> {
                    task.setDueDate(Date.from(deadline.due()));
                    task.setFollowUpDate(Date.from(deadline.followUp()));
                    tasks.saveTask(task);
                });
        timers(incident.reference()).stream()
                .filter(timer -> activity(timer).contains("Soon"))
                .forEach(this::countAnew);
    }

    private void countAnew(Job timer) {
        move(timer, id -> jobs.recalculateJobDuedate(id, true));
    }

    /** One that fired since we looked has overtaken us, and its ticket stands elsewhere. */
    private void move(Job timer, Consumer<String> moving) {
        Overtaken.where(
                () -> jobs.createJobQuery().jobId(timer.getId()).count() == 0, () -> moving.accept(timer.getId()));
    }

    private List<Job> timers(String reference) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                .map(ProcessInstance::getId)
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance).timers().list().stream())
                .toList();
    }

    private String activity(Job timer) {
        return jobs.createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }
}
