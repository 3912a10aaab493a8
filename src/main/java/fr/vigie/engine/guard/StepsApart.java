package fr.vigie.engine.guard;

import fr.vigie.procedure.Finding;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.w3c.dom.Element;

/**
 * A step that can fail for reasons of its own, and is tried again, must not take back what was done before it. Which ones
 * these are our own diagrams say: those that are drawn with « Asynchronous before » wherever they stand. So are the starts of
 * processes that others call for a crowd, one of which must not hold up the rest.
 */
class StepsApart implements Check {

    private static final String MARK = "asyncBefore";

    private final Set<String> apart;
    private final Set<String> startsApart;

    StepsApart(Bundle release) {
        var always = release.diagrams().stream()
                .flatMap(Steps::in)
                .collect(Collectors.groupingBy(
                        Steps::name, Collectors.reducing(true, StepsApart::isApart, Boolean::logicalAnd)));
        apart = always.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        startsApart = release.diagrams().stream()
                .flatMap(StepsApart::starts)
                .filter(StepsApart::isApart)
                .map(StepsApart::place)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Stream<Finding> look(Bundle bundle) {
        return bundle.diagrams().stream()
                .flatMap(
                        diagram -> Stream.concat(
                                        Steps.in(diagram).filter(step -> apart.contains(Steps.name(step))),
                                        starts(diagram).filter(start -> startsApart.contains(place(start))))
                                .filter(step -> !isApart(step))
                                .map(
                                        step -> diagram.about(
                                                step,
                                                "cette étape peut échouer et être reprise ; cochez « Asynchronous before » devant elle")));
    }

    private static Stream<Written> starts(Drawing<BpmnModelInstance> diagram) {
        return diagram.written()
                .filter(written ->
                        written.element().equals("startEvent") && written.name().equals("startEvent"));
    }

    private static String place(Written start) {
        return ((Element) start.on().getParentNode()).getAttribute("id") + " "
                + start.on().getAttribute("id");
    }

    private static boolean isApart(Written step) {
        return step.on().getAttribute("camunda:" + MARK).equals("true")
                || step.on()
                        .getAttributeNS("http://camunda.org/schema/1.0/bpmn", MARK)
                        .equals("true");
    }
}
