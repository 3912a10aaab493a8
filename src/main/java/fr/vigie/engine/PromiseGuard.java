package fr.vigie.engine;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.ModelException;

/** Refuses a diagram that would take a promise away: every promise of the contract is drawn on its task. */
class PromiseGuard implements Deployer {

    /** Their deadlines call the next team while the task stays. */
    private static final Set<String> INTERVENTIONS =
            Set.of("diagnose", "interveneP1", "interveneP2", "interveneP3", "interveneP4", "interveneP5");

    private static final Map<String, List<String>> PROMISED = Map.of(
            "incident", List.of("diagnose", "confirm"),
            "reaction", List.of("interveneP1", "interveneP2", "interveneP3", "interveneP4", "interveneP5"));

    @Override
    public void deploy(DeploymentEntity deployment) {
        NewResources.diagrams(deployment).forEach(PromiseGuard::refuseBroken);
    }

    private static void refuseBroken(ResourceEntity resource) {
        model(resource).forEach(diagram -> {
            refuse(resource, missing(diagram), "Il manque une minuterie de délai sur ");
            refuse(
                    resource,
                    interrupting(diagram),
                    "Une échéance n'interrompt pas sa tâche, sinon personne n'agirait plus : minuterie à rendre non interruptive sur ");
        });
    }

    private static void refuse(ResourceEntity resource, List<String> tasks, String what) {
        if (!tasks.isEmpty()) {
            throw NewResources.refusedDiagram(resource, what + String.join(", ", tasks) + ".");
        }
    }

    private static Stream<BpmnModelInstance> model(ResourceEntity resource) {
        try {
            return Stream.of(Bpmn.readModelFromStream(new ByteArrayInputStream(resource.getBytes())));
        } catch (ModelException unreadable) {
            // the parser says better what is wrong with it
            return Stream.empty();
        }
    }

    private static List<String> missing(BpmnModelInstance diagram) {
        return PROMISED.entrySet().stream()
                .filter(process -> diagram.getModelElementById(process.getKey()) instanceof Process)
                .flatMap(process -> process.getValue().stream())
                // whether it can be read, the parser says: for every timer, with what is drawn there
                .filter(task -> DrawnTimers.textOn(task, diagram).isEmpty())
                .toList();
    }

    private static List<String> interrupting(BpmnModelInstance diagram) {
        return diagram.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.cancelActivity()
                        && INTERVENTIONS.contains(event.getAttachedTo().getId()))
                .filter(event -> !event.getChildElementsByType(TimerEventDefinition.class)
                        .isEmpty())
                .map(event -> event.getAttachedTo().getId())
                .toList();
    }
}
