package fr.vigie.engine.guard;

import fr.vigie.notice.NoticeKind;
import fr.vigie.procedure.Finding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * A step is told what it has to know, as which notice a client gets. What that is our own diagrams say: the parameters
 * that stand at a step wherever it is drawn.
 */
class StepsTold implements Check {

    private static final String NOTICE = "notice";
    private static final Set<String> NOTICES = Stream.of(NoticeKind.values())
            .filter(NoticeKind::isWorded)
            .map(NoticeKind::name)
            .collect(Collectors.toUnmodifiableSet());

    private static final String PATIENCE = "patience";
    private static final String LEVEL = "level";
    private static final List<String> LEVELS = List.of("NEXT_IN_ROTA", "NEXT_TEAM", "MANAGERS", "LAST_RESORT");

    private final Map<String, Set<String>> needed = new HashMap<>();

    StepsTold(Bundle release) {
        release.diagrams().stream()
                .flatMap(Steps::in)
                .forEach(step ->
                        needed.merge(Steps.name(step), Steps.inputs(step).keySet(), (known, here) -> {
                            var both = new HashSet<>(known);
                            both.retainAll(here);
                            return both;
                        }));
    }

    @Override
    public Stream<Finding> look(Bundle bundle) {
        return bundle.diagrams().stream()
                .flatMap(diagram ->
                        Stream.concat(Steps.in(diagram).flatMap(step -> wrong(diagram, step)), levels(diagram)));
    }

    /** Of steps, and of the table that says how long a level has. */
    private static Stream<Finding> levels(Drawing<BpmnModelInstance> diagram) {
        var asking = diagram.written()
                .filter(written ->
                        written.name().equals("decisionRef") && written.value().equals(PATIENCE));
        return Stream.concat(Steps.in(diagram), asking)
                .flatMap(step -> Stream.ofNullable(Steps.inputs(step).get(LEVEL))
                        .filter(level -> !level.contains("{") && !LEVELS.contains(level.toUpperCase(Locale.ROOT)))
                        .map(level -> diagram.about(
                                step,
                                "le niveau « " + Shown.of(level) + " » n'existe pas ; les niveaux sont "
                                        + String.join(", ", LEVELS))));
    }

    private Stream<Finding> wrong(Drawing<BpmnModelInstance> diagram, Written step) {
        var told = Steps.inputs(step);
        var missing = needed.getOrDefault(Steps.name(step), Set.of()).stream()
                .filter(name -> !told.containsKey(name))
                .map(name -> "il manque le paramètre d'entrée « " + name + " »");
        var unknown = Stream.ofNullable(told.get(NOTICE))
                .filter(notice -> !NOTICES.contains(notice))
                .map(notice -> "la notice « " + Shown.of(notice) + " » n'existe pas");
        return Stream.concat(missing, unknown).map(sentence -> diagram.about(step, sentence));
    }
}
