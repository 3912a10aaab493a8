package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Emptied;
import fr.vigie.contract.Outside;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A story in which managers plan, process owners deploy, and the watch passes once it is begun. */
abstract class PlannedStory extends Story {

    @LocalServerPort
    int port;

    Watch watch;

    @BeforeEach
    void theWatchPasses() {
        watch = new Watch(stage);
    }

    @AfterEach
    void takeThePlanAway() {
        Emptied.of(stage.database(), "plan_entry");
    }

    /** As Modeler does it: one file. */
    void deploy(String name, String text) {
        stage.people()
                .as(
                        "procedes",
                        () -> stage.engine()
                                .getRepositoryService()
                                .createDeployment()
                                .name("Antoine")
                                .source("Camunda Modeler")
                                .addString(name, text)
                                .deploy());
    }

    /** As a manager does it. */
    void plan(String verb, String path, String json) {
        var answer = new Outside(port)
                .ask("responsable", "/api/coverage/rota/" + path)
                .with("Content-Type", "application/json")
                .send(verb, json);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }
}
