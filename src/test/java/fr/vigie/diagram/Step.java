package fr.vigie.diagram;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** One place of our diagrams at which something is done, with what is filled in there. */
record Step(Drawing drawing, FlowNode node) {

    static Stream<Step> all() {
        return Drawing.all().flatMap(drawing -> drawing.nodes().stream().map(node -> new Step(drawing, node)));
    }

    static Stream<Step> calling(String delegate) {
        return all().filter(step -> delegate.equals(step.delegate()));
    }

    /** The delegate that is called, null where none is. */
    @Nullable
    String delegate() {
        var events = node.getChildElementsByType(MessageEventDefinition.class);
        return Stream.concat(Stream.of(node), events.stream())
                .map(element -> camunda(element, "delegateExpression"))
                .filter(Objects::nonNull)
                .map(expression -> expression.replaceAll("[#${}]", ""))
                .findFirst()
                .orElse(null);
    }

    /** Whether a template can put all of it there: one can't reach the inside of an event. */
    boolean isTask() {
        return node instanceof Task;
    }

    /** As templates say it: {@code bpmn:SendTask}. */
    String type() {
        var name = node.getElementType().getTypeName();
        return "bpmn:" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** An attribute of Camunda's, null where it is not there. */
    @Nullable
    String attribute(String name) {
        return camunda(node, name);
    }

    Map<String, String> inputs() {
        var extensions = node.getExtensionElements();
        return extensions == null
                ? Map.of()
                : extensions.getElementsQuery().filterByType(CamundaInputOutput.class).list().stream()
                        .map(CamundaInputOutput::getCamundaInputParameters)
                        .flatMap(Collection::stream)
                        .collect(Collectors.toMap(
                                input -> input.getCamundaName(),
                                input -> input.getTextContent().strip()));
    }

    private static @Nullable String camunda(ModelElementInstance element, String name) {
        return element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, name);
    }

    @Override
    public String toString() {
        return drawing.name() + "/" + node.getId();
    }
}
