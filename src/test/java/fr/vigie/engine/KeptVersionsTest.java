package fr.vigie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A start puts nothing over what process owners made of the procedure. */
@VigieTest
class KeptVersionsTest {

    @Autowired
    Release release;

    @Autowired
    RepositoryService repository;

    @Autowired
    KeptVersions kept;

    @AfterEach
    void undo() {
        // the application is shared with other tests
        repository
                .createDeploymentQuery()
                .deploymentName("Antoine")
                .list()
                .forEach(own -> repository.deleteDeployment(own.getId(), true));
        release.deploy(repository);
        assertThat(kept.sentences()).isEmpty();
    }

    @Test
    void a_diagram_that_was_changed_on_the_running_engine_is_kept_and_named() {
        var own = text("reaction.bpmn").replace(">PT30M<", ">PT25M<");
        deploy("reaction.bpmn", own);

        release.deploy(repository);

        assertThat(latest("reaction")).isEqualTo(own);
        assertThat(kept.sentences()).singleElement().asString().contains("reaction.bpmn");
    }

    @Test
    void what_somebody_deployed_as_the_release_has_it_is_nobodys_own() {
        deploy("reaction.bpmn", text("reaction.bpmn").replace(">PT30M<", ">PT25M<"));
        deploy("reaction.bpmn", text("reaction.bpmn"));

        release.deploy(repository);

        assertThat(kept.sentences()).isEmpty();
    }

    private void deploy(String file, String text) {
        repository
                .createDeployment()
                .name("Antoine")
                .source("Camunda Modeler")
                .addString(file, text)
                .deploy();
    }

    private String text(String file) {
        return new String(release.files().get(file), StandardCharsets.UTF_8);
    }

    private String latest(String process) {
        var newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        try (var drawn = repository.getProcessModel(newest.getId())) {
            return new String(drawn.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
