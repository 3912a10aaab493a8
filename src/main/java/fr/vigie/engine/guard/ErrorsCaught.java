package fr.vigie.engine.guard;

import fr.vigie.procedure.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.jspecify.annotations.Nullable;

/** How one process ends, the one that called it waits for: the engine lets an error that nobody catches go by in silence. */
class ErrorsCaught implements Check {

    private final Bundle release;
    private final Deployed deployed;

    ErrorsCaught(Bundle release, Deployed deployed) {
        this.release = release;
        this.deployed = deployed;
    }

    @Override
    public Stream<Finding> look(Bundle bundle) {
        return bundle.diagrams().stream()
                // a release that comes to a caller whom its owners kept must not fail to start
                .filter(diagram -> !Arrays.equals(
                        bundle.files().get(diagram.file()), release.files().get(diagram.file())))
                .flatMap(diagram -> lost(diagram, bundle));
    }

    private Stream<Finding> lost(Drawing<BpmnModelInstance> diagram, Bundle bundle) {
        var thrown = diagram.all(EndEvent.class).stream()
                .filter(end -> code(end).isPresent())
                .toList();
        if (thrown.isEmpty()) {
            return Stream.empty();
        }
        var callers = callers(keys(diagram.model()), bundle);
        var own = caught(diagram.model());
        return thrown.stream()
                .filter(end -> !callers.isEmpty()
                        && Stream.concat(Stream.of(own), callers.stream().map(ErrorsCaught::caught))
                                .noneMatch(codes -> codes.contains("")
                                        || codes.contains(code(end).orElse(""))))
                .map(end -> diagram.about(
                        end,
                        "personne n'attrape l'erreur « " + Shown.of(code(end).orElse(""))
                                + " » là où ce processus est appelé ; l'appel attrape : "
                                + callers.stream()
                                        .flatMap(caller -> caught(caller).stream())
                                        .distinct()
                                        .sorted()
                                        .map(Shown::of)
                                        .collect(Collectors.joining(", "))));
    }

    /** What calls one of these: as it is deployed with them, else as it is deployed already. */
    private List<BpmnModelInstance> callers(Set<String> called, Bundle bundle) {
        var here = bundle.diagrams().stream().map(Drawing::model);
        var beside = Keys.in(bundle).processes();
        var there = Keys.in(release).processes().stream()
                .filter(process -> !beside.contains(process))
                .flatMap(process -> deployed.diagram(process).stream());
        return Stream.concat(here, there)
                .filter(diagram -> diagram.getModelElementsByType(CallActivity.class).stream()
                        .anyMatch(call -> called.contains(call.getCalledElement())))
                .toList();
    }

    private static Set<String> keys(BpmnModelInstance diagram) {
        return diagram.getModelElementsByType(Process.class).stream()
                .map(Process::getId)
                .collect(Collectors.toSet());
    }

    /** The codes that somebody in a diagram waits for; an empty one is any. */
    private static Set<String> caught(BpmnModelInstance diagram) {
        return diagram.getModelElementsByType(ErrorEventDefinition.class).stream()
                .filter(definition -> !(definition.getParentElement() instanceof EndEvent))
                .map(definition -> code(definition.getError()))
                .collect(Collectors.toSet());
    }

    private static Optional<String> code(EndEvent end) {
        return end.getChildElementsByType(ErrorEventDefinition.class).stream()
                .map(definition -> code(definition.getError()))
                .findFirst();
    }

    private static String code(@Nullable Error error) {
        return error == null || error.getErrorCode() == null ? "" : error.getErrorCode();
    }
}
