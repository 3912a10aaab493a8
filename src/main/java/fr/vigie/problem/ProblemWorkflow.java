package fr.vigie.problem;

import fr.vigie.incident.Shown;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Begins the procedure of a problem, and tells it what happened outside it. */
@Component
class ProblemWorkflow {

    private static final String BROKEN_RULE = "Règle de récidive inutilisable : corriger recurrence.dmn";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService people;
    private final ProblemMemory memory;

    ProblemWorkflow(RuntimeService runtime, TaskService tasks, IdentityService people, ProblemMemory memory) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.people = people;
        this.memory = memory;
    }

    void begin(String reference) {
        byTheProcedure(() -> runtime.createMessageCorrelation("problemFound")
                .processInstanceBusinessKey(reference)
                .correlateStartMessage());
    }

    /** It happened again while the fix was watched. */
    void recurred(String reference) {
        byTheProcedure(() -> runtime.createMessageCorrelation("problemRecurred")
                .processInstanceBusinessKey(reference)
                .correlate());
    }

    /** Lets its tasks say how things stand now. */
    void show(Problem problem) {
        byTheProcedure(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(problem.reference())
                .processDefinitionKey("problem")
                .list()
                .forEach(instance -> runtime.setVariables(instance.getId(), memory.of(problem))));
    }

    /** Lets its tasks say how far the ticket or the maintenance is that is to mend it. */
    void showChange(String reference, String how) {
        byTheProcedure(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .processDefinitionKey("problem")
                .list()
                .forEach(instance ->
                        runtime.setVariable(instance.getId(), ProblemMemory.CHANGE_STATE, Shown.literally(how))));
    }

    /** Puts a rule that can't be read in front of the managers, once; takes it away when it can be read again. */
    void showBrokenRule(boolean broken) {
        byTheProcedure(() -> {
            var shown = tasks.createTaskQuery().taskName(BROKEN_RULE).list();
            if (!broken) {
                shown.forEach(task -> tasks.deleteTask(task.getId(), true));
            } else if (shown.isEmpty()) {
                var task = tasks.newTask();
                task.setName(BROKEN_RULE);
                task.setDescription("Aucun incident n'est perdu : chacun est compté dès que la table se lit.");
                tasks.saveTask(task);
                tasks.addCandidateGroup(task.getId(), "managers");
            }
        });
    }

    /** What follows from an agent's step is the procedure's own: it needs no more rights than the agent has. */
    void byTheProcedure(Runnable act) {
        var agent = people.getCurrentAuthentication();
        people.clearAuthentication();
        try {
            act.run();
        } finally {
            if (agent != null) {
                people.setAuthentication(agent);
            }
        }
    }
}
