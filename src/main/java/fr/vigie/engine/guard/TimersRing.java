package fr.vigie.engine.guard;

import fr.vigie.procedure.Finding;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * A timer that is drawn as a date or a rhythm can be read before it has to ring. Delays are read with the diagram; these
 * the engine reads only when somebody comes by, and one that rings without a pause keeps its threads for itself.
 */
class TimersRing implements Check {

    private final Clock clock;

    TimersRing(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Stream<Finding> look(Bundle bundle) {
        return bundle.diagrams().stream()
                .flatMap(diagram -> diagram.all(TimerEventDefinition.class).stream()
                        .flatMap(timer -> wrong(timer).map(sentence -> about(diagram, timer, sentence))));
    }

    private static Finding about(Drawing<BpmnModelInstance> diagram, TimerEventDefinition timer, String sentence) {
        return diagram.about(timer.getParentElement(), sentence);
    }

    private Stream<String> wrong(TimerEventDefinition timer) {
        var starts =
                timer.getParentElement() instanceof StartEvent event && event.getParentElement() instanceof Process;
        return Stream.concat(
                wrong(timer.getTimeDate(), starts, Rhythm::wrongDate),
                wrong(timer.getTimeCycle(), starts, new Rhythm(clock.instant())::wrong));
    }

    private static Stream<String> wrong(
            @Nullable ModelElementInstance written, boolean starts, Function<String, Optional<String>> rule) {
        if (written == null) {
            return Stream.empty();
        }
        var drawn = written.getTextContent().strip();
        if (!drawn.contains("${") && !drawn.contains("#{")) {
            return rule.apply(drawn).stream();
        }
        return starts
                ? Stream.of(
                        "la minuterie qui commence un processus ne connaît encore aucune variable ; écrivez une date"
                                + " ou un rythme")
                : Stream.empty();
    }
}
