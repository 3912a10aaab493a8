package fr.vigie.engine;

import fr.vigie.commitment.Commitment;
import fr.vigie.commitment.Priority;
import fr.vigie.commitment.Promises;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the promises from the newest diagrams that are deployed, where a process owner may have changed them a minute ago. */
@Component
public class DrawnPromises implements Promises {

    private final RepositoryService repository;
    private final UnaryOperator<String> newest;
    private final Map<String, Commitment> read = new ConcurrentHashMap<>();

    @Autowired
    DrawnPromises(@Lazy RepositoryService repository, JdbcClient database) {
        this.repository = repository;
        // each report asks, and the engine's own query would be a good part of what a report takes
        this.newest = process -> database.sql("select id_ from act_re_procdef where key_ = ? and tenant_id_ is null"
                        + " order by version_ desc limit 1")
                .param(process)
                .query(String.class)
                .single();
    }

    /** @param repository of another engine whose diagrams promise */
    public DrawnPromises(RepositoryService repository) {
        this.repository = repository;
        this.newest = process -> repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
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
        var definition = newest.apply(process);
        // a deployed diagram never changes: what was read from it once is true for ever
        return read.computeIfAbsent(
                definition + " " + task,
                key -> DrawnTimers.on(task, repository.getBpmnModelInstance(definition))
                        .orElseThrow(() -> new IllegalStateException("No delay is drawn on " + task)));
    }
}
