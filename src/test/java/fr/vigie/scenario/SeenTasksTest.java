package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;

/** Whom a list of tasks shows a task: whoever is offered it, whoever has it, and whoever sees them all. */
class SeenTasksTest extends Story {

    @Test
    void a_team_sees_what_it_is_offered_and_another_team_does_not_however_it_asks() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(4);
        assertThat(incident).isOfferedTo("support");

        List<UnaryOperator<TaskQuery>> ways = List.of(
                tasks -> tasks,
                tasks -> tasks.taskCandidateGroup("support"),
                tasks -> tasks.taskCandidateGroupIn(List.of("support", "event-on-call")),
                tasks -> tasks.or()
                        .taskCandidateGroup("support")
                        .taskAssignee("evenement")
                        .endOr());
        for (var way : ways) {
            assertThat(seen("support", incident, way)).isTrue();
            assertThat(seen("responsable", incident, way)).isTrue();
            assertThat(seen("evenement", incident, way)).isFalse();
        }
    }

    @Test
    void whoever_has_a_task_sees_it_and_nobody_else_by_that_name() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(4);
        incident.as("support").claim();

        assertThat(seen("support", incident, tasks -> tasks.taskAssignee("support")))
                .isTrue();
        assertThat(seen("responsable", incident, tasks -> tasks.taskAssignee("support")))
                .isTrue();
        assertThat(seen("evenement", incident, tasks -> tasks.taskAssignee("support")))
                .isFalse();
    }

    /** As a list, and as its number. */
    private boolean seen(String person, Ticket incident, UnaryOperator<TaskQuery> way) {
        return stage.people().as(person, () -> {
            var listed = way.apply(tasksOf(incident)).list();
            assertThat(way.apply(tasksOf(incident)).count()).isEqualTo(listed.size());
            return !listed.isEmpty();
        });
    }

    private TaskQuery tasksOf(Ticket incident) {
        return stage.engine().getTaskService().createTaskQuery().processInstanceBusinessKey(incident.reference());
    }
}
