package fr.vigie.engine;

import fr.vigie.commitment.Commitment;
import fr.vigie.commitment.UnreadableCommitment;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** Finds the promise that is drawn on a task: the timer on its border, the one named {@code …By…} where there are several. */
public class DrawnTimers {

    private DrawnTimers() {}

    /**
     * The delay on the border of {@code task}, where one is drawn.
     *
     * @throws UnreadableCommitment when nobody can read it
     */
    static Optional<Commitment> on(String task, BpmnModelInstance diagram) {
        return textOn(task, diagram).map(Commitment::parse);
    }

    /** The same as it is drawn, readable or not. */
    public static Optional<String> textOn(String task, BpmnModelInstance diagram) {
        var timers = diagram.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo() != null
                        && task.equals(event.getAttachedTo().getId()))
                .filter(event -> duration(event).isPresent())
                // a reminder promises nothing
                .filter(event -> !event.getId().contains("Soon"))
                .toList();
        var promise = timers.size() == 1
                ? timers.stream().findFirst()
                : timers.stream().filter(event -> event.getId().contains("By")).findFirst();
        return promise.flatMap(DrawnTimers::duration);
    }

    private static Optional<String> duration(BoundaryEvent event) {
        return event.getEventDefinitions().stream()
                .filter(TimerEventDefinition.class::isInstance)
                .map(definition -> ((TimerEventDefinition) definition).getTimeDuration())
                .filter(duration -> duration != null)
                .map(duration -> duration.getTextContent().trim())
                .findFirst();
    }
}
