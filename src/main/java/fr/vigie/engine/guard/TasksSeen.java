package fr.vigie.engine.guard;

import fr.vigie.engine.access.AccountGroup;
import fr.vigie.procedure.Finding;
import java.util.Arrays;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Every task of a person is offered to a team that exists. */
class TasksSeen implements Check {

    @Override
    public Stream<Finding> look(Bundle bundle) {
        return bundle.diagrams().stream()
                .flatMap(diagram -> diagram.all(UserTask.class).stream()
                        .flatMap(task -> wrong(task).map(sentence -> diagram.about(task, sentence))));
    }

    private static Stream<String> wrong(UserTask task) {
        var groups = task.getCamundaCandidateGroups();
        if (groups == null || groups.isBlank()) {
            return Stream.of(
                    "personne ne verrait cette tâche ; donnez-la à une équipe (Candidate groups), par exemple support");
        }
        if (groups.contains("{")) {
            return Stream.empty();
        }
        return Arrays.stream(groups.split(",", -1))
                .map(String::strip)
                .filter(group -> !AccountGroup.ids().contains(group))
                .map(group -> "l'équipe « " + Shown.of(group) + " » n'existe pas ; il y a "
                        + String.join(", ", AccountGroup.ids()));
    }
}
