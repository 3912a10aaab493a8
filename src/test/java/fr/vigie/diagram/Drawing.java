package fr.vigie.diagram;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One diagram: its file, what it says, and how that stands on the page, by the ids of what is drawn. */
record Drawing(Path file, BpmnModelInstance model, Map<String, Shape> shapes, Map<String, Arrow> arrows) {

    private static final List<Drawing> ALL =
            Folder.files(".bpmn").map(Drawing::read).toList();

    static Stream<Drawing> all() {
        return ALL.stream();
    }

    private static Drawing read(Path file) {
        var model = Bpmn.readModelFromFile(file.toFile());
        var shapes = new TreeMap<String, Shape>();
        for (BpmnShape drawn : model.getModelElementsByType(BpmnShape.class)) {
            if (drawn.getBpmnElement() instanceof FlowNode node) {
                shapes.put(node.getId(), Shape.of(node, drawn));
            }
        }
        var arrows = new TreeMap<String, Arrow>();
        for (BpmnEdge drawn : model.getModelElementsByType(BpmnEdge.class)) {
            if (drawn.getBpmnElement() instanceof SequenceFlow flow) {
                arrows.put(flow.getId(), Arrow.of(flow, drawn, shapes));
            }
        }
        return new Drawing(file, model, shapes, arrows);
    }

    String name() {
        return Folder.name(file);
    }

    Process process() {
        return the(Process.class).stream().findFirst().orElseThrow(() -> new AssertionError("No process in " + file));
    }

    <T extends ModelElementInstance> Collection<T> the(Class<T> kind) {
        return model.getModelElementsByType(kind);
    }

    Collection<FlowNode> nodes() {
        return the(FlowNode.class);
    }

    Collection<SequenceFlow> flows() {
        return the(SequenceFlow.class);
    }

    /** Everything that takes room on the page. */
    Stream<Box> boxes() {
        return Stream.concat(
                shapes.values().stream()
                        .flatMap(shape -> Stream.concat(Stream.of(shape.box()), shape.label().stream())),
                arrows.values().stream()
                        .flatMap(arrow -> Stream.concat(arrow.pieces().stream(), arrow.label().stream())));
    }

    /** The duration on an event, where it is a timer that has one. */
    static Optional<String> delay(ModelElementInstance event) {
        return event.getChildElementsByType(TimerEventDefinition.class).stream()
                .map(TimerEventDefinition::getTimeDuration)
                .filter(duration -> duration != null)
                .map(duration -> duration.getTextContent())
                .findFirst();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
