package fr.vigie.engine.stage;

import fr.vigie.rehearsal.DeployedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Reads the newest versions of what an incident runs through from the engine. */
@Component
class NewestFiles implements DeployedFiles {

    private static final Set<String> DIAGRAMS = Set.of("incident", "reaction", "escalation", "progress");
    private static final Set<String> TABLES = Set.of("priority", "routing", "patience");

    private final RepositoryService repository;

    NewestFiles(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public Map<String, byte[]> current() {
        var files = new HashMap<String, byte[]>();
        for (var key : DIAGRAMS) {
            var newest = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .latestVersion()
                    .singleResult();
            files.put(key + ".bpmn", read(repository.getProcessModel(newest.getId())));
        }
        for (var key : TABLES) {
            var newest = repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(key)
                    .latestVersion()
                    .singleResult();
            files.put(key + ".dmn", read(repository.getDecisionModel(newest.getId())));
        }
        return files;
    }

    private static byte[] read(InputStream model) {
        try (model) {
            return model.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
