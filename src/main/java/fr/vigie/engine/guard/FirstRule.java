package fr.vigie.engine.guard;

import fr.vigie.procedure.Finding;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Rule;

/** What a table must be that is read from the top, asks only what it is told, and answers whatever the question. */
record FirstRule(String key, Set<String> asked) {

    /** The tables of this key in what is deployed. */
    Stream<Drawing<DmnModelInstance>> in(Bundle bundle) {
        return bundle.tables().stream().filter(table -> table.model().getModelElementById(key) instanceof Decision);
    }

    /** Whether it is such a table. */
    Stream<Finding> look(Drawing<DmnModelInstance> table) {
        return table.all(DecisionTable.class).stream()
                .flatMap(drawn -> Stream.of(policy(table, drawn), columns(table), last(table, drawn)))
                .flatMap(all -> all);
    }

    private Stream<Finding> policy(Drawing<DmnModelInstance> table, DecisionTable drawn) {
        return drawn.getHitPolicy() == HitPolicy.FIRST
                ? Stream.empty()
                : Stream.of(table.about(drawn, "la première ligne qui convient décide (FIRST)"));
    }

    private Stream<Finding> columns(Drawing<DmnModelInstance> table) {
        return table.all(InputExpression.class).stream()
                .filter(read -> !asked.contains(read.getText().getTextContent().strip()))
                .map(read -> table.about(
                        read,
                        "cette table se lit avec "
                                + String.join(", ", asked.stream().sorted().toList()) + ", et rien d'autre"));
    }

    private Stream<Finding> last(Drawing<DmnModelInstance> table, DecisionTable drawn) {
        return catchesAll(drawn.getRules())
                ? Stream.empty()
                : Stream.of(table.about(
                        drawn, "il manque une ligne sans condition, pour tout ce que les autres ne prévoient pas"));
    }

    private static boolean catchesAll(Collection<Rule> rules) {
        return rules.stream()
                .anyMatch(rule -> rule.getInputEntries().stream()
                        .map(entry -> entry.getTextContent().strip())
                        .allMatch(text -> text.isEmpty() || text.equals("-")));
    }
}
