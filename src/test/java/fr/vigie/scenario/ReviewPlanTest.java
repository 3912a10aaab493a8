package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.contract.Outside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Found in review: what a change of plan, or a step that fails, does to tickets and managers. */
class ReviewPlanTest extends Story {

    @LocalServerPort
    int port;

    private Watch watch;

    @BeforeEach
    void theWatchPasses() {
        watch = new Watch(stage);
    }

    @AfterEach
    void takeThePlanAway() {
        stage.database().sql("truncate plan_entry").update();
    }

    @Test
    void who_stands_in_since_this_morning_is_told_of_what_presses() {
        at("2026-11-23T09:00");
        watch.begin();
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(2);

        plan(
                "POST",
                "replacement",
                "{\"pool\": \"support\", \"from\": \"2026-11-23T09:00:00+01:00\","
                        + " \"to\": \"2026-11-23T17:00:00+01:00\", \"people\": [\"astreinte\"]}");
        advance(seconds(1));

        assertThat(incident.states("karim.benali@vigie.example")).isNotEmpty();
    }

    /** The same, but for the hour from which it holds: after the last change of slot. */
    @Test
    void who_stands_in_since_half_an_hour_ago_is_told_of_what_presses() {
        at("2026-11-23T09:00");
        watch.begin();
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(2);

        plan(
                "POST",
                "replacement",
                "{\"pool\": \"support\", \"from\": \"2026-11-23T09:30:00+01:00\","
                        + " \"to\": \"2026-11-23T17:00:00+01:00\", \"people\": [\"astreinte\"]}");
        advance(seconds(1));

        assertThat(incident.states("karim.benali@vigie.example")).isNotEmpty();
    }

    @Test
    void a_hand_over_that_cannot_begin_keeps_no_manager_from_planning() throws IOException {
        at("2026-11-23T10:00");
        watch.begin();
        deploy(
                "handover.bpmn",
                Files.readString(Path.of("bpmn/handover/handover.bpmn"))
                        .replace("#{expectHandover}", "#{expectHandovr}"));

        plan("PUT", "day/2026-12-24", "{\"reason\": \"Noël\", \"hours\": []}");
    }

    @Test
    void an_event_declared_today_does_not_break_a_promise_in_covered_hours_before_it_was_declared() throws IOException {
        at("2026-11-25T20:00");
        deploy(
                "reaction.bpmn",
                Files.readString(Path.of("bpmn/incident/reaction.bpmn")).replace(">PT1H<", ">PT1H covered<"));
        watch.begin();
        var incident = aReport().from("ACME").openedAs(3);
        assertThat(incident).mustSeeSomebodyActBy("2026-11-26T10:00");
        advanceTo("2026-11-26T08:00");

        plan(
                "POST",
                "event",
                "{\"name\": \"Finale\", \"place\": \"Stade\", \"from\": \"2026-11-26\","
                        + " \"clients\": [\"ACME\"], \"people\": [\"evenement\"]}");
        advance(seconds(1));

        assertThat(incident).sawSomebodyActInTime(null).hasEscalationLevel(0);
    }

    @Test
    void a_point_that_cannot_be_told_keeps_no_ticket_from_being_offered() {
        at("2026-11-23T16:50");
        watch.begin();
        var incident = aReport().openedAs(4);
        at("2026-11-23T17:00");
        var jobs = stage.engine().getManagementService();
        jobs.executeJob(jobs.createJobQuery()
                .timers()
                .processDefinitionKey("handover")
                .singleResult()
                .getId());
        var point = jobs.createJobQuery()
                .messages()
                .processDefinitionKey("handover")
                .singleResult();
        jobs.setJobRetries(point.getId(), 0);

        advanceTo("2026-11-23T17:05");

        assertThat(incident).isOfferedTo("monitoring");
    }

    @Test
    void what_a_manager_puts_back_after_a_change_of_slot_is_offered_to_those_who_are_there() {
        at("2026-11-23T16:50");
        watch.begin();
        var incident = aReport().openedAs(4);
        incident.as("responsable").claim();
        advanceTo("2026-11-23T17:40");

        stage.people().as("responsable", () -> {
            stage.engine().getTaskService().setAssignee(incident.task().getId(), null);
            return true;
        });
        advanceTo("2026-11-23T18:40");

        assertThat(incident).isOfferedTo("monitoring");
    }

    private void deploy(String name, String text) {
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

    private void plan(String verb, String path, String json) {
        var answer = new Outside(port)
                .ask("responsable", "/api/coverage/rota/" + path)
                .with("Content-Type", "application/json")
                .send(verb, json);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }
}
