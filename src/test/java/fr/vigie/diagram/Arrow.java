package fr.vigie.diagram;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;

/** How a sequence flow runs over the page. */
record Arrow(String id, Shape source, Shape target, List<Point> points, Optional<Box> label) {

    static Arrow of(SequenceFlow flow, BpmnEdge drawn, Map<String, Shape> shapes) {
        return new Arrow(
                flow.getId(),
                shape(flow.getSource(), shapes),
                shape(flow.getTarget(), shapes),
                drawn.getWaypoints().stream()
                        .map(point -> new Point(point.getX(), point.getY()))
                        .toList(),
                Optional.ofNullable(drawn.getBpmnLabel())
                        .map(label -> label.getBounds())
                        .map(Box::of));
    }

    private static Shape shape(FlowNode node, Map<String, Shape> shapes) {
        return Objects.requireNonNull(shapes.get(node.getId()), () -> node.getId() + " is not drawn");
    }

    Point first() {
        return points.get(0);
    }

    Point last() {
        return points.get(points.size() - 1);
    }

    /** The straight pieces, each as the thin box that it fills. */
    List<Box> pieces() {
        return IntStream.range(1, points.size())
                .mapToObj(end -> Box.between(points.get(end - 1), points.get(end)))
                .toList();
    }

    /** Whether it crosses the inside of a box, a rim left out. */
    boolean runsThrough(Box box) {
        return pieces().stream().map(piece -> piece.within(-0.5)).anyMatch(box.within(1)::overlaps);
    }
}
