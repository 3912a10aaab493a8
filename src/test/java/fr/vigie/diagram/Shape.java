package fr.vigie.diagram;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Where a flow node stands on the page.
 *
 * @param label  its place, where the name stands outside the shape
 * @param around the ids of what the node is part of, its sub-process and its process
 * @param host   the id of the task on whose border it sits
 */
record Shape(String id, Outline outline, Box box, Optional<Box> label, List<String> around, Optional<String> host) {

    private static final double TOLERANCE = 1;

    /** The line that is drawn. */
    enum Outline {
        CIRCLE,
        DIAMOND,
        RECTANGLE
    }

    static Shape of(FlowNode node, BpmnShape drawn) {
        return new Shape(
                node.getId(),
                node instanceof Event ? Outline.CIRCLE : node instanceof Gateway ? Outline.DIAMOND : Outline.RECTANGLE,
                Box.of(drawn.getBounds()),
                Optional.ofNullable(drawn.getBpmnLabel())
                        .map(label -> label.getBounds())
                        .map(Box::of),
                Stream.iterate(
                                node.getParentElement(),
                                parent -> parent != null,
                                ModelElementInstance::getParentElement)
                        .filter(BaseElement.class::isInstance)
                        .map(parent -> ((BaseElement) parent).getId())
                        .toList(),
                node instanceof BoundaryEvent event
                        ? Optional.of(event.getAttachedTo().getId())
                        : Optional.empty());
    }

    /** Whether a point lies on the outline. */
    boolean hasOnBorder(Point point) {
        double right = Math.abs(point.x() - box.middle().x());
        double down = Math.abs(point.y() - box.middle().y());
        double halfWidth = box.width() / 2;
        double halfHeight = box.height() / 2;
        var off = switch (outline) {
            case CIRCLE -> Math.hypot(right, down) - halfWidth;
            case DIAMOND -> (right / halfWidth + down / halfHeight - 1) * halfWidth;
            case RECTANGLE -> Math.max(right - halfWidth, down - halfHeight);
        };
        return Math.abs(off) <= TOLERANCE;
    }

    /** Whether the other may be drawn over it: an event on its border, or a step inside the sub-process that it is. */
    boolean carries(Shape other) {
        return other.host.filter(id::equals).isPresent() || encloses(other);
    }

    /** Whether it is a sub-process around the other. */
    boolean encloses(Shape other) {
        return other.around.contains(id);
    }
}
