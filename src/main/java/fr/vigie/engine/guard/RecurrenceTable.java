package fr.vigie.engine.guard;

import fr.vigie.procedure.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The table of recurrence says something sensible when a service fails again. */
class RecurrenceTable implements Check {

    private static final FirstRule TABLE = new FirstRule("recurrence", Set.of("service"));

    /** What each answer may be. */
    private static final Map<String, String> ANSWERS = Map.of(
            "incidents", "[2-9]|[1-9]\\d{1,2}",
            "days", "[1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6]",
            "mostPriority", "[1-5]");

    @Override
    public Stream<Finding> look(Bundle bundle) {
        return TABLE.in(bundle)
                .flatMap(table -> Stream.concat(
                        TABLE.look(table),
                        table.all(DecisionTable.class).stream().flatMap(drawn -> answers(table, drawn))));
    }

    private static Stream<Finding> answers(Drawing<DmnModelInstance> table, DecisionTable drawn) {
        var names = drawn.getOutputs().stream().map(Output::getName).toList();
        return names.size() == ANSWERS.size() && ANSWERS.keySet().containsAll(names)
                ? drawn.getRules().stream().flatMap(rule -> answers(table, names, rule))
                : Stream.of(table.about(drawn, "elle répond par incidents, days et mostPriority"));
    }

    private static Stream<Finding> answers(Drawing<DmnModelInstance> table, List<String> names, Rule rule) {
        var entries = List.copyOf(rule.getOutputEntries());
        return IntStream.range(0, names.size()).boxed().flatMap(column -> {
            var answer = column < entries.size()
                    ? entries.get(column).getTextContent().strip()
                    : "";
            return answer.matches(ANSWERS.get(names.get(column)))
                    ? Stream.<Finding>empty()
                    : Stream.of(table.about(
                            rule,
                            "« " + Shown.of(answer) + " » ne va pas dans " + names.get(column)
                                    + " (incidents : 2 ou plus ; days : de 1 à 366 ; mostPriority : de 1 à 5)"));
        });
    }
}
