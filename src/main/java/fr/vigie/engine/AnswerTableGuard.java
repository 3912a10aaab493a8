package fr.vigie.engine;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;

/** Refuses a table that would say nothing, or nonsense, at the hour at which it is asked. */
class AnswerTableGuard implements Deployer {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    @Override
    public void deploy(DeploymentEntity deployment) {
        NewResources.tables(deployment)
                .forEach(resource -> model(resource).forEach(model -> AnswerTable.ALL.stream()
                        .filter(table -> model.getModelElementById(table.id()) instanceof Decision)
                        .forEach(table -> model.getModelElementsByType(DecisionTable.class)
                                .forEach(drawn -> check(resource, drawn, table)))));
    }

    private static Stream<DmnModelInstance> model(ResourceEntity resource) {
        try {
            return Stream.of(Dmn.readModelFromStream(new ByteArrayInputStream(resource.getBytes())));
        } catch (ModelException unreadable) {
            // the parser says better what is wrong with it
            return Stream.empty();
        }
    }

    private static void check(ResourceEntity resource, DecisionTable drawn, AnswerTable table) {
        if (drawn.getHitPolicy() != HitPolicy.FIRST) {
            throw refused(resource, table, "la première ligne qui convient décide (FIRST).");
        }
        if (drawn.getInputs().stream().anyMatch(input -> !asks(input, table.asked()))) {
            throw refused(resource, table, "elle se lit avec " + table.asked() + ", et rien d'autre.");
        }
        var names = drawn.getOutputs().stream().map(Output::getName).toList();
        if (names.size() != table.columns().size() || !table.columns().keySet().containsAll(names)) {
            var columns = table.columns().keySet().stream().sorted().toList();
            throw refused(resource, table, "elle répond par " + String.join(", ", columns) + ", et rien d'autre.");
        }
        var rules = List.copyOf(drawn.getRules());
        for (int line = 1; line <= rules.size(); line++) {
            check(resource, table, names, rules.get(line - 1), line);
        }
        if (rules.stream().noneMatch(AnswerTableGuard::catchesAll)) {
            throw refused(resource, table, "il manque une ligne sans condition, pour " + table.others() + ".");
        }
    }

    private static void check(ResourceEntity resource, AnswerTable table, List<String> names, Rule rule, int line) {
        var answers = texts(rule.getOutputEntries().stream());
        for (int i = 0; i < names.size(); i++) {
            var answer = i < answers.size() ? answers.get(i) : "";
            var column = table.columns().get(names.get(i));
            if (!answer.matches(column.pattern())) {
                throw refused(
                        resource,
                        table,
                        "ligne " + line + ", « " + answer + " » ne va pas dans " + names.get(i) + " (" + column.words()
                                + ").");
            }
        }
        if (!table.words().isEmpty()) {
            texts(rule.getInputEntries().stream()).stream()
                    .flatMap(condition -> QUOTED.matcher(condition).results().map(found -> found.group(1)))
                    .filter(word -> !table.words().contains(word))
                    .findFirst()
                    .ifPresent(word -> {
                        throw refused(
                                resource,
                                table,
                                "ligne " + line + ", « " + word + " » ne se demande pas dans " + table.asked() + " ("
                                        + String.join(", ", table.words().stream().sorted().toList()) + ").");
                    });
        }
    }

    private static boolean asks(Input input, String variable) {
        var asked = input.getInputExpression();
        return asked != null
                && asked.getText() != null
                && asked.getText().getTextContent().strip().equals(variable);
    }

    private static boolean catchesAll(Rule rule) {
        return texts(rule.getInputEntries().stream()).stream().allMatch(text -> text.isEmpty() || text.equals("-"));
    }

    private static List<String> texts(Stream<? extends DmnElement> entries) {
        return entries.map(entry -> entry.getTextContent().strip()).toList();
    }

    private static ParseException refused(ResourceEntity resource, AnswerTable table, String sentence) {
        return NewResources.refusedTable(resource, "Table « " + table.id() + " » : " + sentence);
    }
}
