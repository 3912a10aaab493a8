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

/** A table that holds a rule says something sensible at the hour at which it is asked. */
class AnswersUsable implements Check {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    /** As which the engine hands a cell what its column reads. */
    private static final String READ = "cellInput";

    @Override
    public Stream<Finding> look(Bundle bundle) {
        return AnswerTable.ALL.stream()
                .flatMap(rules -> rules.rule()
                        .in(bundle)
                        .flatMap(table -> Stream.concat(
                                rules.rule().look(table),
                                rules.rule().drawn(table).flatMap(drawn -> answers(table, drawn, rules)))));
    }

    private static Stream<Finding> answers(Drawing<DmnModelInstance> table, DecisionTable drawn, AnswerTable rules) {
        var names = drawn.getOutputs().stream().map(Output::getName).toList();
        var columns = rules.columns();
        var asked = ConditionsRead.columns(drawn);
        var conditions = drawn.getRules().stream().flatMap(line -> conditions(table, asked, line, rules));
        return Stream.concat(
                conditions,
                names.size() == columns.size() && columns.keySet().containsAll(names)
                        ? drawn.getRules().stream().flatMap(line -> answers(table, names, line, rules))
                        : Stream.of(table.about(
                                drawn, "elle répond par " + listed(columns.keySet()) + ", et rien d'autre")));
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

    private static Stream<Finding> conditions(
            Drawing<DmnModelInstance> table, List<String> asked, Rule line, AnswerTable rules) {
        var cells = List.copyOf(line.getInputEntries());
        return IntStream.range(0, Math.min(asked.size(), cells.size()))
                .boxed()
                .flatMap(number -> {
                    var text = cells.get(number).getTextContent();
                    return Stream.concat(
                            words(text, rules.words().getOrDefault(asked.get(number), Set.of())),
                            strangers(text, rules));
                })
                .map(sentence -> table.about(line, sentence));
    }

    private static Stream<String> words(String text, Set<String> possible) {
        return possible.isEmpty()
                ? Stream.empty()
                : QUOTED.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .filter(word -> !possible.contains(word))
                        .map(word -> "« " + Shown.of(word) + " » ne se demande pas ici (" + listed(possible) + ")");
    }

    private static Stream<String> strangers(String text, AnswerTable rules) {
        var cell = new Cell(text);
        return Stream.concat(
                cell.names().stream()
                        .filter(name ->
                                !name.equals(READ) && !rules.rule().asked().contains(name))
                        .map(name -> "« " + Shown.of(name)
                                + " » sans guillemets est le nom d'une variable, que cette table ne lit pas ; écrivez \""
                                + Shown.of(name) + "\""),
                cell.unknownFunctions().stream().map(name -> "la fonction « " + Shown.of(name) + " » n'existe pas"));
    }

    private static String listed(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }
}
