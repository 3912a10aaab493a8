package fr.vigie.engine.guard;

import fr.vigie.procedure.Finding;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** What a table must be that is read from the top, asks only what it is told, and answers whatever the question. */
record FirstRule(String key, Set<String> asked) {

    /** The tables of this key in what is deployed. */
    Stream<Drawing<DmnModelInstance>> in(Bundle bundle) {
        return bundle.tables().stream().filter(table -> table.model().getModelElementById(key) instanceof Decision);
    }

    /** Whether it is such a table. */
    Stream<Finding> look(Drawing<DmnModelInstance> table) {
        return drawn(table)
                .flatMap(drawn -> Stream.of(policy(table, drawn), columns(table, drawn), last(table, drawn)))
                .flatMap(all -> all);
    }

    /** What is drawn under this key in such a file, which may hold other tables too. */
    Stream<DecisionTable> drawn(Drawing<DmnModelInstance> table) {
        return table.all(DecisionTable.class).stream()
                .filter(drawn -> drawn.getParentElement() instanceof Decision decision && key.equals(decision.getId()));
    }

    private Stream<Finding> policy(Drawing<DmnModelInstance> table, DecisionTable drawn) {
        return drawn.getHitPolicy() == HitPolicy.FIRST
                ? Stream.empty()
                : Stream.of(table.about(drawn, "la première ligne qui convient décide (FIRST)"));
    }

    private Stream<Finding> columns(Drawing<DmnModelInstance> table, DecisionTable drawn) {
        return drawn.getInputs().stream()
                .map(Input::getInputExpression)
                .filter(Objects::nonNull)
                .filter(read -> !asked.contains(read.getTextContent().strip()))
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
                        .map(InputEntry::getTextContent)
                        .allMatch(Cell::isOpen));
    }
}
