package fr.vigie.engine.guard;

import fr.vigie.procedure.Finding;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A table says something that can be used, at whatever hour it is asked. */
class AnswerTables implements Check {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    @Override
    public Stream<Finding> look(Bundle bundle) {
        return AnswerTable.ALL.stream().flatMap(table -> look(bundle, table));
    }

    private static Stream<Finding> look(Bundle bundle, AnswerTable table) {
        var rule = new FirstRule(table.id(), Set.of(table.asked()), table.others());
        return rule.in(bundle)
                .flatMap(drawing -> Stream.concat(
                        rule.look(drawing),
                        drawing.all(DecisionTable.class).stream().flatMap(drawn -> answers(drawing, drawn, table))));
    }

    private static Stream<Finding> answers(Drawing<DmnModelInstance> drawing, DecisionTable drawn, AnswerTable table) {
        var names = drawn.getOutputs().stream().map(Output::getName).toList();
        if (names.size() != table.columns().size() || !table.columns().keySet().containsAll(names)) {
            var columns = table.columns().keySet().stream().sorted().toList();
            return Stream.of(
                    drawing.about(drawn, "elle répond par " + String.join(", ", columns) + ", et rien d'autre"));
        }
        return drawn.getRules().stream()
                .flatMap(rule -> Stream.concat(answers(drawing, names, rule, table), questions(drawing, rule, table)));
    }

    private static Stream<Finding> answers(
            Drawing<DmnModelInstance> drawing, List<String> names, Rule rule, AnswerTable table) {
        var entries = List.copyOf(rule.getOutputEntries());
        return IntStream.range(0, names.size()).boxed().flatMap(at -> {
            var answer = at < entries.size() ? entries.get(at).getTextContent().strip() : "";
            var column = Objects.requireNonNull(table.columns().get(names.get(at)));
            return answer.matches(column.pattern())
                    ? Stream.empty()
                    : Stream.of(drawing.about(
                            rule,
                            "« " + Shown.of(answer) + " » ne va pas dans " + names.get(at) + " (" + column.words()
                                    + ")"));
        });
    }

    private static Stream<Finding> questions(Drawing<DmnModelInstance> drawing, Rule rule, AnswerTable table) {
        return rule.getInputEntries().stream()
                .filter(condition -> !table.words().isEmpty())
                .flatMap(condition -> QUOTED.matcher(condition.getTextContent()).results())
                .map(found -> found.group(1))
                .filter(word -> !table.words().contains(word))
                .map(word -> drawing.about(
                        rule,
                        "« " + Shown.of(word) + " » ne se demande pas dans " + table.asked() + " ("
                                + String.join(
                                        ", ", table.words().stream().sorted().toList()) + ")"));
    }
}
