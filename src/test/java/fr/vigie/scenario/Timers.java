package fr.vigie.scenario;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The timers that run for a ticket. */
class Timers {

    private static final Set<String> REMINDERS = Set.of("acknowledgeSoon", "deadlineSoon", "nextProgress");

    private Timers() {}

    /** Those of promises; reminders and news for the client promise nothing, nor does a step that merely waits its turn. */
    static List<Job> ofPromises(ManagementService jobs, List<ProcessInstance> processes) {
        return processes.stream()
                .flatMap(instance -> jobs.createJobQuery().timers().processInstanceId(instance.getId()).list().stream())
                .filter(job -> !REMINDERS.contains(activity(jobs, job)))
                .toList();
    }

    private static String activity(ManagementService jobs, Job job) {
        return jobs.createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }
}
