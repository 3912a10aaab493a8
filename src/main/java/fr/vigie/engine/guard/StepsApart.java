package fr.vigie.engine.guard;

import fr.vigie.procedure.Finding;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A step that can fail for reasons of its own, and is tried again, must not take back what was done before it. Which ones
 * these are our own diagrams say: those that are drawn with « Asynchronous before » wherever they stand.
 */
class StepsApart implements Check {

    private static final String MARK = "asyncBefore";

    private final Set<String> apart;

    StepsApart(Bundle release) {
        var always = release.diagrams().stream()
                .flatMap(Steps::in)
                .collect(Collectors.groupingBy(
                        Steps::name, Collectors.reducing(true, StepsApart::isApart, Boolean::logicalAnd)));
        apart = always.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Stream<Finding> look(Bundle bundle) {
        return bundle.diagrams().stream()
                .flatMap(
                        diagram -> Steps.in(diagram)
                                .filter(step -> apart.contains(Steps.name(step)) && !isApart(step))
                                .map(
                                        step -> diagram.about(
                                                step,
                                                "cette étape peut échouer et être reprise ; cochez « Asynchronous before » devant elle")));
    }

    private static boolean isApart(Written step) {
        return step.on().getAttribute("camunda:" + MARK).equals("true")
                || step.on()
                        .getAttributeNS("http://camunda.org/schema/1.0/bpmn", MARK)
                        .equals("true");
    }
}
