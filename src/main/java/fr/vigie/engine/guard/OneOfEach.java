package fr.vigie.engine.guard;

import fr.vigie.procedure.Finding;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.instance.Decision;

/** What is deployed together is deployed at all, and no two files of it are the same thing. */
class OneOfEach implements Check {

    @Override
    public Stream<Finding> look(Bundle bundle) {
        return Stream.of(
                        idle(bundle),
                        twice(
                                "le processus",
                                bundle.diagrams().stream()
                                        .flatMap(diagram -> diagram.all(Process.class).stream()
                                                .map(process -> Map.entry(process.getId(), diagram.file())))),
                        twice(
                                "la table",
                                bundle.tables().stream()
                                        .flatMap(table -> table.all(Decision.class).stream()
                                                .map(decision -> Map.entry(decision.getId(), table.file())))),
                        twice(
                                "le formulaire",
                                Forms.in(bundle)
                                        .filter(form ->
                                                form.getValue().path("id").isTextual())
                                        .map(form -> Map.entry(
                                                form.getValue().path("id").asText(), form.getKey()))))
                .flatMap(all -> all);
    }

    private static Stream<Finding> idle(Bundle bundle) {
        return bundle.diagrams().stream()
                .filter(diagram -> diagram.all(Process.class).stream().noneMatch(Process::isExecutable))
                .flatMap(diagram -> diagram.all(Process.class).stream()
                        .map(process -> diagram.about(
                                process,
                                "ce processus n'est pas exécutable, rien ne serait déployé ; cochez « Executable »")));
    }

    private static Stream<Finding> twice(String what, Stream<Map.Entry<String, String>> named) {
        return named
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
                .entrySet()
                .stream()
                .filter(same -> same.getValue().size() > 1)
                .map(same -> twice(
                        what, same.getKey(), same.getValue().stream().sorted().toList()));
    }

    private static Finding twice(String what, String key, List<String> files) {
        var named = files.stream().map(file -> "« " + Shown.file(file) + " »").collect(Collectors.joining(" et "));
        return Finding.of(
                files.get(0),
                what + " « " + Shown.of(key) + " » est dessiné deux fois, dans " + named + " ; n'en déployez qu'un");
    }
}
