package fr.vigie.incident;

import fr.vigie.commitment.Priority;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Takes the ticket of a decided change past its diagnosis, in the name of whoever decided it. */
@Component
class ChangeWorkflow {

    private final ProcessEngine engine;
    private final TaskService tasks;
    private final IdentityService people;

    ChangeWorkflow(ProcessEngine engine, TaskService tasks, IdentityService people) {
        this.engine = engine;
        this.tasks = tasks;
        this.people = people;
    }

    /** @throws IllegalStateException while its procedure has not come to the diagnosis */
    void judge(String reference, Priority priority, String text, Agent by) {
        var before = people.getCurrentAuthentication();
        people.setAuthenticatedUserId(by.id());
        try {
            // at this hour the ticket may be offered to others, who do not have to agree
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .getCommandExecutorTxRequired()
                    .execute(context -> context.runWithoutAuthorization(() -> {
                        complete(reference, priority, text);
                        return reference;
                    }));
        } finally {
            people.clearAuthentication();
            if (before != null) {
                people.setAuthentication(before);
            }
        }
    }

    private void complete(String reference, Priority priority, String text) {
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey("diagnose")
                .singleResult();
        if (task == null) {
            throw new IllegalStateException(reference + " does not wait for a diagnosis yet");
        }
        tasks.complete(task.getId(), Map.of("priority", priority.code(), "diagnosis", text));
    }
}
