package fr.vigie.incident;

import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends the procedure of an incident that was attached to another one, and shows on the other's tasks what follows it. */
@Component
class AttachmentWorkflow {

    private static final String ATTACHED = "attached";
    private static final String FOLLOWERS = "followers";

    private final RuntimeService runtime;
    private final IncidentWorkflow workflow;

    AttachmentWorkflow(RuntimeService runtime, IncidentWorkflow workflow) {
        this.runtime = runtime;
        this.workflow = workflow;
    }

    /**
     * Ends it, by the way that is drawn for this wherever it waits.
     *
     * @param why for the engine's history
     * @return false where no such way is drawn: the procedure has not begun, or began before this way was drawn
     */
    boolean end(String reference, String why) {
        workflow.hideUnstarted(reference);
        var procedures = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .processDefinitionKey("incident")
                .list();
        var drawn = procedures.stream().filter(this::waitsForIt).toList();
        procedures.stream()
                .filter(procedure -> !drawn.contains(procedure))
                .forEach(procedure -> runtime.deleteProcessInstance(procedure.getId(), why, true, true, true));
        drawn.forEach(procedure -> runtime.createMessageCorrelation(ATTACHED)
                .processInstanceId(procedure.getId())
                .correlate());
        return !drawn.isEmpty();
    }

    /** Lets the tasks of the master say how many follow it; what looks after it for a moment only has no task. */
    void show(String master, @Nullable String followers) {
        workflow.byItself(() -> runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(master)
                .processDefinitionKeyIn("incident", "reaction")
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .forEach(procedure -> Overtaken.where(() -> isOver(procedure), () -> showIn(procedure, followers))));
    }

    private void showIn(String procedure, @Nullable String followers) {
        if (!Objects.equals(runtime.getVariable(procedure, FOLLOWERS), followers)) {
            runtime.setVariable(procedure, FOLLOWERS, followers);
        }
    }

    private boolean isOver(String procedure) {
        return runtime.createProcessInstanceQuery().processInstanceId(procedure).count() == 0;
    }

    private boolean waitsForIt(ProcessInstance procedure) {
        return runtime.createEventSubscriptionQuery()
                        .processInstanceId(procedure.getId())
                        .eventType("message")
                        .eventName(ATTACHED)
                        .count()
                > 0;
    }
}
