package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.Knock;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever took a task may put it back, and has no more rights over it than that. */
class PutBackTest extends Story {

    @LocalServerPort
    int port;

    private Ticket incident;
    private String task;
    private TaskService tasks;

    @BeforeEach
    void supportHasATask() {
        at("2026-11-23T10:00");
        incident = aReport().openedAs(2);
        incident.claim();
        task = incident.task().getId();
        tasks = stage.engine().getTaskService();
    }

    @Test
    void whoever_has_it_puts_it_back_at_the_door_that_tasklist_uses_too() {
        assertThat(unclaimed("support")).isEqualTo(204);

        assertThat(incident.task().getAssignee()).isNull();
        assertThat(incident).isOfferedTo("support");
        incident.claim();
        assertThat(incident).isAssignedTo("support");
    }

    @Test
    void nobody_puts_back_what_another_has_except_those_who_hand_tasks_out() {
        assertThat(unclaimed("astreinte")).isEqualTo(403);
        assertThat(incident).isAssignedTo("support");

        assertThat(unclaimed("responsable")).isEqualTo(204);
        assertThat(incident.task().getAssignee()).isNull();
        assertThat(unclaimed("support"))
                .as("what is nobody's is nobody's to put back")
                .isEqualTo(403);
    }

    @Test
    void whoever_has_it_still_neither_hands_it_out_nor_chooses_its_groups() {
        assertThatThrownBy(() -> asSupport(() -> tasks.setAssignee(task, "astreinte")))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> asSupport(() -> tasks.addCandidateGroup(task, "monitoring")))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> asSupport(() -> tasks.deleteCandidateGroup(task, "support")))
                .isInstanceOf(AuthorizationException.class);
        assertThat(incident).isAssignedTo("support").isOfferedTo("support");
    }

    private int unclaimed(String account) {
        return Knock.at(port, "/engine-rest/task/" + task + "/unclaim")
                .as(account)
                .post("{}")
                .statusCode();
    }

    private void asSupport(Runnable act) {
        stage.people().as("support", () -> {
            act.run();
            return true;
        });
    }
}
