package fr.vigie.engine.guard;

import fr.vigie.engine.DrawnTimers;
import fr.vigie.procedure.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** No diagram takes a promise away: every promise of the contract is drawn on its task. */
class PromisesKept implements Check {

    /** Their deadlines call the next team while the task stays. */
    private static final Set<String> INTERVENTIONS =
            Set.of("diagnose", "interveneP1", "interveneP2", "interveneP3", "interveneP4", "interveneP5");

    private static final Map<String, List<String>> PROMISED = Map.of(
            "incident", List.of("diagnose", "confirm"),
            "reaction", List.of("interveneP1", "interveneP2", "interveneP3", "interveneP4", "interveneP5"));

    @Override
    public Stream<Finding> look(Bundle bundle) {
        return bundle.diagrams().stream().flatMap(diagram -> Stream.concat(missing(diagram), interrupting(diagram)));
    }

    private static Stream<Finding> missing(Drawing<BpmnModelInstance> diagram) {
        return PROMISED.entrySet().stream()
                .filter(promised -> diagram.model().getModelElementById(promised.getKey()) instanceof Process)
                .flatMap(promised ->
                        promised.getValue().stream().flatMap(task -> missing(diagram, promised.getKey(), task)));
    }

    private static Stream<Finding> missing(Drawing<BpmnModelInstance> diagram, String process, String task) {
        ModelElementInstance drawn = diagram.model().getModelElementById(task);
        if (drawn == null) {
            ModelElementInstance whole = diagram.model().getModelElementById(process);
            return Stream.of(diagram.about(
                    whole, "il manque la tâche « " + task + " » et sa minuterie, dont le délai est promis"));
        }
        // whether it can be read, the parser says: for every timer, with what is drawn there
        return DrawnTimers.textOn(task, diagram.model()).isEmpty()
                ? Stream.of(diagram.about(drawn, "il manque la minuterie de délai sur cette tâche"))
                : Stream.empty();
    }

    private static Stream<Finding> interrupting(Drawing<BpmnModelInstance> diagram) {
        return diagram.all(BoundaryEvent.class).stream()
                .filter(event -> event.cancelActivity()
                        && event.getAttachedTo() != null
                        && INTERVENTIONS.contains(event.getAttachedTo().getId()))
                .filter(event -> !event.getChildElementsByType(TimerEventDefinition.class)
                        .isEmpty())
                .map(event -> diagram.about(
                        event.getAttachedTo(),
                        "une échéance n'interrompt pas sa tâche, sinon personne n'agirait plus ; rendez la minuterie"
                                + " non interruptive"));
    }
}
