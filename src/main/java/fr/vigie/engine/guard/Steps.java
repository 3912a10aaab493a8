package fr.vigie.engine.guard;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.w3c.dom.Element;

/** The steps of a diagram that Java does. */
class Steps {

    static Stream<Written> in(Drawing<BpmnModelInstance> diagram) {
        return diagram.written().filter(written -> written.name().equals("delegateExpression"));
    }

    /** Its name in the vocabulary. */
    static String name(Written step) {
        return step.value().replaceAll("^[#$]\\{|}$", "");
    }

    /** What stands in its input parameters, by their names. */
    static Map<String, String> inputs(Written step) {
        // an event says what it does in a part of its own
        var drawn = step.element().endsWith("Definition") ? (Element) step.on().getParentNode() : step.on();
        return Written.in(drawn)
                .filter(written -> written.element().equals("inputParameter")
                        && written.name().equals("inputParameter"))
                .collect(Collectors.toMap(
                        written -> written.on().getAttribute("name"), Written::value, (one, other) -> other));
    }

    private Steps() {}
}
