package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.contract.Outside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Found in review. */
class ReviewHandoverTest extends Story {

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
    void what_is_left_to_restore_by_somebody_who_then_goes_home_is_offered_to_those_who_are_there() {
        at("2026-11-23T16:50");
        watch.begin();
        var incident = aReport().openedAs(2);
        incident.claim();
        advanceTo("2026-11-23T17:10");

        incident.as("support").intervene("action", "CLIENT_CONTACT", "comment", "Rappelé");
        advanceTo("2026-11-23T20:00");

        assertThat(incident).waitsAt("restore").isOfferedTo("monitoring");
    }

    @Test
    void what_is_put_back_in_the_time_of_grace_is_offered_to_those_who_are_there() {
        at("2026-11-23T16:50");
        watch.begin();
        var incident = aReport().openedAs(4);
        incident.claim();
        advanceTo("2026-11-23T17:10");

        stage.engine().getTaskService().setAssignee(incident.task().getId(), null);
        advanceTo("2026-11-23T18:00");

        assertThat(incident).isOfferedTo("monitoring");
    }

    @Test
    void whom_a_manager_names_within_the_time_of_grace_has_a_grace_of_their_own() {
        at("2026-11-23T16:50");
        watch.begin();
        var incident = aReport().openedAs(4);
        incident.claim();
        advanceTo("2026-11-23T17:28");

        stage.people().as("responsable", () -> {
            stage.engine().getTaskService().setAssignee(incident.task().getId(), "astreinte");
            return true;
        });
        advanceTo("2026-11-23T17:31");

        assertThat(incident).isAssignedTo("astreinte");
    }

    @Test
    void a_plan_changed_in_the_second_in_which_a_slot_ends_does_not_swallow_the_point() {
        at("2026-11-23T16:50");
        watch.begin();
        aReport().openedAs(4);

        stage.time().passWithoutUs(Duration.ofMinutes(10).plusMillis(500));
        plan("PUT", "day/2026-12-24", "{\"reason\": \"Noël\", \"hours\": []}");
        advanceTo("2026-11-23T17:01");

        assertThat(watch.points()).containsExactly("REL-2026-11-23T17:00 to monitoring");
    }

    @Test
    void hours_that_are_cut_afterwards_do_not_make_a_promise_broken_that_could_still_be_kept() {
        at("2026-11-23T10:00");
        watch.begin();
        var request = aReport().openedAs(5);
        assertThat(request).mustSeeSomebodyActBy("2026-11-30T17:00");
        advanceTo("2026-11-30T15:00");

        plan(
                "PUT",
                "day/2026-11-30",
                "{\"reason\": \"Alerte\", \"hours\": [{\"from\": \"09:00\", \"to\": \"12:00\"}]}");
        advance(seconds(0));

        assertThat(request).sawSomebodyActInTime(null).hasEscalationLevel(0);
    }

    @Test
    void who_is_at_lunch_keeps_the_ticket() {
        at("2026-11-23T12:50");
        watch.begin();
        var incident = aReport().openedAs(5);
        incident.claim();

        advanceTo("2026-11-23T14:01");

        assertThat(incident).isAssignedTo("support");
    }

    @Test
    void one_ticket_relieved_is_forgotten_after_30_days() {
        at("2026-11-23T16:50");
        watch.begin();
        aReport().openedAs(4);
        advanceTo("2026-11-23T17:01");

        var relieved = stage.engine()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("relieve")
                .finished()
                .list();
        assertThat(relieved)
                .isNotEmpty()
                .allSatisfy(
                        each -> assertThat(each.getRemovalTime()).isBefore(Date.from(Time.paris("2026-12-25T00:00"))));
    }

    @Test
    void a_table_that_answers_twice_is_not_deployed() throws IOException {
        var table = Files.readString(Path.of("bpmn/incident/patience.dmn"))
                .replace("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"");
        assertThatThrownBy(() -> deploy("patience.dmn", table)).hasMessageContaining("patience");
    }

    @Test
    void a_table_that_asks_for_what_nobody_knows_is_not_deployed() throws IOException {
        var table = Files.readString(Path.of("bpmn/incident/patience.dmn"))
                .replace("<text>priority</text>", "<text>priorite</text>");
        assertThatThrownBy(() -> deploy("patience.dmn", table)).hasMessageContaining("patience");
    }

    @Test
    void a_promise_that_is_the_name_of_a_variable_is_not_deployed() throws IOException {
        var diagram = Files.readString(Path.of("bpmn/incident/reaction.bpmn")).replace(">PT15M<", ">${patience}<");
        assertThatThrownBy(() -> deploy("reaction.bpmn", diagram)).hasMessageContaining("interveneByP1");
    }

    @Test
    void a_hand_over_that_could_not_begin_is_not_deployed() throws IOException {
        var diagram = Files.readString(Path.of("bpmn/handover/handover.bpmn"))
                .replace("#{expectHandover}", "#{expectHandovr}");
        assertThatThrownBy(() -> deploy("handover.bpmn", diagram)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_hand_over_that_expects_no_other_is_not_deployed() throws IOException {
        var diagram = Files.readString(Path.of("bpmn/handover/handover.bpmn"))
                .replace("#{expectNextHandover}", "#{listTickets}");
        assertThatThrownBy(() -> deploy("handover.bpmn", diagram)).isInstanceOf(RuntimeException.class);
    }

    @RepeatedTest(12)
    void whoever_acts_while_the_ticket_is_offered_to_the_next_slot_has_acted() throws Exception {
        at("2026-11-23T16:50");
        var incident = aReport().openedAs(4);
        at("2026-11-23T17:00");
        var barrier = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var relief = pool.submit(() -> {
                barrier.await();
                stage.engine()
                        .getRuntimeService()
                        .startProcessInstanceByKey(
                                "relieve", incident.reference(), Variables.putValue("since", new Date()));
                return true;
            });
            var agent = pool.submit(() -> {
                barrier.await();
                incident.as("support").intervene("action", "CLIENT_CONTACT", "comment", "Rappelé");
                return true;
            });
            try {
                relief.get();
            } catch (Exception overtaken) {
                // the job is tried again
            }
            agent.get();
        } finally {
            pool.shutdown();
        }
    }

    @RepeatedTest(12)
    void a_manager_plans_while_the_slot_ends() throws Exception {
        at("2026-11-23T16:50");
        watch.begin();
        at("2026-11-23T17:00");
        var timer = stage.engine()
                .getManagementService()
                .createJobQuery()
                .timers()
                .list()
                .get(0);
        var barrier = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var slot = pool.submit(() -> {
                barrier.await();
                stage.engine().getManagementService().executeJob(timer.getId());
                return true;
            });
            var manager = pool.submit(() -> {
                barrier.await();
                plan("PUT", "day/2026-12-24", "{\"reason\": \"Noël\", \"hours\": []}");
                return true;
            });
            try {
                slot.get();
            } catch (Exception overtaken) {
                // the job is tried again
            }
            manager.get();
        } finally {
            pool.shutdown();
        }
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
