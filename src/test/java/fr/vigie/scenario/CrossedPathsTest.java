package fr.vigie.scenario;

import static fr.vigie.incident.Channel.MONITORING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.Status;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two who do the like at the same moment leave no ticket without an owner. */
class CrossedPathsTest extends Story {

    @RepeatedTest(4)
    void two_agents_who_attach_two_reports_to_each_other_leave_one_of_them_open() throws Exception {
        at("2026-11-23T10:00");
        var one = aReport().started();
        var other = aReport().started();

        atOnce(() -> attach(one, other), () -> attach(other, one));

        assertThat(List.of(one.view().status(), other.view().status()))
                .containsExactlyInAnyOrder(Status.REPORTED, Status.CLOSED);
    }

    @RepeatedTest(4)
    void two_nodes_that_start_one_report_leave_no_task_for_a_report_without_procedure() throws Exception {
        at("2026-11-23T10:00");
        stage.engine().getRepositoryService().suspendProcessDefinitionByKey("incident");
        var incident = aReport().by(MONITORING).received();
        stage.engine().getRepositoryService().activateProcessDefinitionByKey("incident");

        atOnce(() -> begin(incident), () -> begin(incident));

        assertThat(incident.processes()).hasSize(1);
        assertThat(stage.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .taskNameLike("%sans procédure%")
                        .count())
                .isZero();
    }

    @Test
    void an_alarm_goes_on_in_the_incident_to_which_its_own_was_attached() {
        at("2026-11-23T10:00");
        var alarm = aReport().by(MONITORING).keyed("K").event("e1").received();
        var master = aReport().started();
        alarm.complete("diagnose", "decision", "ATTACH", "attachTo", master.reference());

        var again = aReport().by(MONITORING).keyed("K").event("e2").handedIn();

        assertThat(again.opened()).isFalse();
        assertThat(again.reference()).isEqualTo(master.reference());
    }

    @RepeatedTest(12)
    void whoever_claims_a_ticket_while_it_is_offered_to_the_next_slot_has_it() throws Exception {
        at("2026-11-23T16:50");
        var incident = aReport().openedAs(4);
        at("2026-11-23T17:00");
        var due = Watch.relief(stage, incident);

        atOnce(() -> relieve(due), () -> {
            incident.as("responsable").claim();
            return true;
        });
        relieve(Watch.relief(stage, incident)); // as the job would be tried again

        assertThat(incident).isAssignedTo("responsable");
    }

    private boolean relieve(String due) {
        try {
            stage.engine().getManagementService().executeJob(due);
            return true;
        } catch (OptimisticLockingException overtaken) {
            return false;
        }
    }

    private boolean attach(Ticket from, Ticket to) {
        try {
            from.complete("diagnose", "decision", "ATTACH", "attachTo", to.reference());
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }

    private boolean begin(Ticket incident) {
        try {
            stage.incidents().begin(incident.reference());
            return true;
        } catch (RuntimeException overtaken) {
            return false;
        }
    }

    private static void atOnce(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var answers = pool.invokeAll(List.of(after(barrier, one), after(barrier, other)));
            assertThat(answers).isNotEmpty();
            for (var answer : answers) {
                answer.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    private static Callable<Boolean> after(CyclicBarrier barrier, Callable<Boolean> act) {
        return () -> {
            barrier.await();
            return act.call();
        };
    }
}
