package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What happens in the very moment in which the watch passes. */
class SameMomentTest extends PlannedStory {

    @RepeatedTest(12)
    void whoever_acts_while_the_ticket_is_offered_to_the_next_slot_has_acted() throws Exception {
        at("2026-11-23T16:50");
        var incident = aReport().openedAs(4);
        at("2026-11-23T17:00");
        var due = Watch.relief(stage, incident);
        var barrier = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var relief = pool.submit(() -> {
                barrier.await();
                stage.engine().getManagementService().executeJob(due);
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
    void two_chains_become_one_again() {
        at("2026-11-23T16:50");
        var watch = new Watch(stage);
        watch.begin();
        stage.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        "handover",
                        Variables.putValue("since", Date.from(stage.time().now()))
                                .putValue("planChange", null));
        aReport().openedAs(4);

        advanceTo("2026-11-23T17:01");

        assertThat(watch.expected()).hasSize(1);
        assertThat(watch.points()).hasSize(1);
    }

    @Test
    void a_point_that_cannot_be_told_keeps_no_ticket_from_being_offered() {
        at("2026-11-23T16:50");
        watch.begin();
        var incident = aReport().openedAs(4);
        at("2026-11-23T17:00");
        watch.slotEnds();
        var jobs = stage.engine().getManagementService();
        var point = jobs.createJobQuery().activityId("tellPoint").singleResult();
        jobs.setJobRetries(point.getId(), 0);

        advanceTo("2026-11-23T17:05");

        assertThat(incident).isOfferedTo("monitoring");
    }
}
