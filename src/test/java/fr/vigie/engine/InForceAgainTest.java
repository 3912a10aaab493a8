package fr.vigie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An old file that is deployed again holds, under whatever names others were deployed since. */
@VigieTest
class InForceAgainTest {

    @Autowired
    Release release;

    @Autowired
    RepositoryService repository;

    @AfterEach
    void undo() {
        // the application is shared with other tests
        for (var name : List.of("reaction", "urgence")) {
            repository
                    .createDeploymentQuery()
                    .deploymentName(name)
                    .list()
                    .forEach(own -> repository.deleteDeployment(own.getId(), true));
        }
        release.deploy(repository);
    }

    @Test
    void a_diagram_goes_back_although_it_was_deployed_under_that_name_before() {
        deploy("reaction", "reaction.bpmn", diagram("PT20M"));
        deploy("urgence", "urgent.bpmn", diagram("PT25M"));

        deploy("reaction", "reaction.bpmn", diagram("PT20M"));

        assertThat(latest("reaction")).isEqualTo(diagram("PT20M"));
    }

    @Test
    void a_text_goes_back_too() {
        deploy("reaction", "closed.fr.txt", text("avant"));
        deploy("urgence", "closed.fr.txt", text("après"));

        deploy("reaction", "closed.fr.txt", text("avant"));

        assertThat(deployments("reaction")).isEqualTo(2);
    }

    @Test
    void what_holds_already_is_not_deployed_twice() {
        deploy("reaction", "reaction.bpmn", diagram("PT20M"));
        deploy("reaction", "reaction.bpmn", diagram("PT20M"));

        assertThat(deployments("reaction")).isEqualTo(1);
    }

    @Test
    void a_start_leaves_what_people_chose() {
        var before = deployments(Release.NAME);
        deploy("reaction", "reaction.bpmn", diagram("PT20M"));

        release.deploy(repository);

        assertThat(latest("reaction")).isEqualTo(diagram("PT20M"));
        assertThat(deployments(Release.NAME)).isEqualTo(before);
    }

    private void deploy(String name, String file, String content) {
        repository
                .createDeployment()
                .name(name)
                .enableDuplicateFiltering(true)
                .addString(file, content)
                .deploy();
    }

    private long deployments(String name) {
        return repository.createDeploymentQuery().deploymentName(name).count();
    }

    private String diagram(String delay) {
        return new String(release.files().get("reaction.bpmn"), StandardCharsets.UTF_8)
                .replace(">PT30M<", ">" + delay + "<");
    }

    private static String text(String words) {
        return "Objet : a\nSMS : b\n\n" + words;
    }

    private String latest(String process) {
        var newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        try (var drawn = repository.getProcessModel(newest.getId())) {
            return new String(drawn.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
