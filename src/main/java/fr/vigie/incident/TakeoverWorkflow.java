package fr.vigie.incident;

import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Shows on the task of a ticket that somebody else is to take it over, by a variable of that task alone: lists ask for it,
 * and it ends with the task.
 */
@Component
class TakeoverWorkflow {

    /** {@link #OFFERED} or {@link #LEFT}; missing where nobody is to take over. The list "À reprendre" reads it. */
    static final String TAKEOVER = "takeover";

    /** It was offered anew at a change of slot: whoever takes it has taken over. */
    static final String OFFERED = "OFFERED";

    /** Whoever has it in hand is there no longer. */
    static final String LEFT = "LEFT";

    private final TaskService tasks;

    TakeoverWorkflow(TaskService tasks) {
        this.tasks = tasks;
    }

    void offered(String reference) {
        each(reference, task -> tasks.setVariableLocal(task.getId(), TAKEOVER, OFFERED));
    }

    void left(String reference) {
        each(reference, task -> tasks.setVariableLocal(task.getId(), TAKEOVER, LEFT));
    }

    /** Somebody who is there has it. */
    void settled(String reference) {
        each(reference, task -> tasks.removeVariableLocal(task.getId(), TAKEOVER));
    }

    private void each(String reference, Consumer<Task> mark) {
        tasks.createTaskQuery().processInstanceBusinessKey(reference).list().forEach(mark);
    }
}
