package fr.vigie.diagram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What the steps behind a user task read of its form, by the names that stand in their sources. */
class Reads {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern FIELD = Pattern.compile("answers\\s*\\.\\w+\\(\\s*\"(\\w+)\"");
    private static final Pattern READER = Pattern.compile("(\\p{Lu}\\w+)\\.\\w+\\(answers\\)");

    private Reads() {}

    /** The fields that the service tasks read between this task and the next one of a person. */
    static Set<String> behind(UserTask task) {
        var steps = new LinkedHashSet<FlowNode>();
        follow(task, steps);
        return steps.stream()
                .filter(ServiceTask.class::isInstance)
                .map(step -> ((ServiceTask) step).getCamundaDelegateExpression())
                .map(name -> Beans.delegates().get(name.replaceAll("[#${}]", "")))
                .filter(Objects::nonNull)
                .flatMap(name -> fields(SOURCES.resolve(name.replace('.', '/') + ".java")))
                .collect(Collectors.toSet());
    }

    private static void follow(FlowNode from, Set<FlowNode> steps) {
        next(from)
                .filter(step ->
                        !(step instanceof UserTask || step instanceof CallActivity || step instanceof SubProcess))
                .filter(steps::add)
                .forEach(step -> follow(step, steps));
    }

    private static Stream<FlowNode> next(FlowNode from) {
        var leaving = from instanceof EndEvent && from.getParentElement() instanceof SubProcess around ? around : from;
        return leaving.getOutgoing().stream().map(flow -> flow.getTarget());
    }

    private static Stream<String> fields(Path source) {
        var text = read(source);
        var readers = new HashSet<>(found(READER, text));
        return Stream.concat(
                found(FIELD, text).stream(),
                readers.stream()
                        .flatMap(reader -> found(FIELD, read(source.resolveSibling(reader + ".java"))).stream()));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toSet());
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
