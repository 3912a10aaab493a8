package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;

/** Acts in the engine as one of the demo's people, with no more rights than they have. */
class People {

    private final ProcessEngine engine;

    People(ProcessEngine engine) {
        this.engine = engine;
    }

    <T> T as(String person, Supplier<T> act) {
        var identities = engine.getIdentityService();
        var groups = identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
        assertThat(groups).as("groups of " + person).isNotEmpty();
        identities.setAuthentication(person, groups);
        try {
            return act.get();
        } finally {
            identities.clearAuthentication();
        }
    }

    /** Completes the task of this ticket that waits at {@code key}, which the person must be able to see. */
    void complete(String person, String reference, String key, Map<String, Object> filledIn) {
        as(person, () -> {
            engine.getTaskService().complete(task(reference, key).getId(), filledIn);
            return key;
        });
    }

    void claim(String person, String reference, String key) {
        as(person, () -> {
            engine.getTaskService().claim(task(reference, key).getId(), person);
            return key;
        });
    }

    private Task task(String reference, String key) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(key)
                .singleResult();
        if (task == null) {
            throw new NoSuchElementException("no task " + key + " of " + reference);
        }
        return task;
    }
}
