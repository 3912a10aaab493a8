package fr.vigie.engine.guard;

import fr.vigie.procedure.Finding;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A table that holds a rule says something sensible at the hour at which it is asked. */
class AnswersUsable implements Check {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    @Override
    public Stream<Finding> look(Bundle bundle) {
        return AnswerTable.ALL.stream()
                .flatMap(rules -> rules.rule()
                        .in(bundle)
                        .flatMap(table -> Stream.concat(
                                rules.rule().look(table),
                                table.all(DecisionTable.class).stream()
                                        .flatMap(drawn -> answers(table, drawn, rules)))));
    }

    private static Stream<Finding> answers(Drawing<DmnModelInstance> table, DecisionTable drawn, AnswerTable rules) {
        var names = drawn.getOutputs().stream().map(Output::getName).toList();
        var columns = rules.columns();
        return names.size() == columns.size() && columns.keySet().containsAll(names)
                ? drawn.getRules().stream()
                        .flatMap(line -> Stream.concat(answers(table, names, line, rules), words(table, line, rules)))
                : Stream.of(table.about(
                        drawn,
                        "elle répond par "
                                + String.join(
                                        ", ", columns.keySet().stream().sorted().toList())
                                + ", et rien d'autre"));
    }

    private static Stream<Finding> answers(
            Drawing<DmnModelInstance> table, List<String> names, Rule line, AnswerTable rules) {
        var entries = List.copyOf(line.getOutputEntries());
        return IntStream.range(0, names.size()).boxed().flatMap(number -> {
            var name = names.get(number);
            var column = Objects.requireNonNull(rules.columns().get(name));
            var answer = number < entries.size()
                    ? entries.get(number).getTextContent().strip()
                    : "";
            return answer.matches(column.pattern())
                    ? Stream.<Finding>empty()
                    : Stream.of(table.about(
                            line, "« " + Shown.of(answer) + " » ne va pas dans " + name + " (" + column.words() + ")"));
        });
    }

    private static Stream<Finding> words(Drawing<DmnModelInstance> table, Rule line, AnswerTable rules) {
        return rules.words().isEmpty()
                ? Stream.empty()
                : line.getInputEntries().stream()
                        .flatMap(entry -> QUOTED.matcher(entry.getTextContent()).results())
                        .map(found -> found.group(1))
                        .filter(word -> !rules.words().contains(word))
                        .map(word -> table.about(
                                line,
                                "« " + Shown.of(word) + " » ne se demande pas ici ("
                                        + String.join(
                                                ", ",
                                                rules.words().stream().sorted().toList())
                                        + ")"));
    }
}
