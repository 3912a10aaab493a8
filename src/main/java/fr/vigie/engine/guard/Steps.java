package fr.vigie.engine.guard;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The steps of a diagram that Java does. */
class Steps {

    static Stream<Written> in(Drawing<BpmnModelInstance> diagram) {
        return diagram.written().filter(written -> written.name().equals("delegateExpression"));
    }

    /** Its name in the vocabulary. */
    static String name(Written step) {
        return step.value().replaceAll("^[#$]\\{|}$", "");
    }

    private Steps() {}
}
