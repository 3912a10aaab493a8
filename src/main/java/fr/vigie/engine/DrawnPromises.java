package fr.vigie.engine;

import fr.vigie.commitment.Commitment;
import fr.vigie.commitment.Priority;
import fr.vigie.commitment.Promises;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads the promises from the newest diagrams that are deployed, where a process owner may have changed them a minute ago. */
@Component
public class DrawnPromises implements Promises {

    private final RepositoryService repository;
    private final Map<String, Commitment> read = new ConcurrentHashMap<>();

    /** @param repository of the engine whose diagrams promise */
    public DrawnPromises(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public Commitment acknowledgement() {
        return drawn("incident", "diagnose");
    }

    @Override
    public Commitment intervention(Priority priority) {
        return drawn("reaction", "interveneP" + priority.code());
    }

    @Override
    public Commitment confirmation() {
        return drawn("incident", "confirm");
    }

    private Commitment drawn(String process, String task) {
        var newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        // a deployed diagram never changes: what was read from it once is true for ever
        return read.computeIfAbsent(
                newest.getId() + " " + task,
                key -> DrawnTimers.on(task, repository.getBpmnModelInstance(newest.getId()))
                        .orElseThrow(() -> new IllegalStateException("No delay is drawn on " + task)));
    }
}
