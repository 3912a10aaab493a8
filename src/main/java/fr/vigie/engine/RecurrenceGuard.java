package fr.vigie.engine;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;

/** Refuses a table of recurrence that would say nothing, or nonsense, when a service fails again. */
class RecurrenceGuard implements Deployer {

    private static final String TABLE = "recurrence";

    /** What each answer may be. */
    private static final Map<String, String> ANSWERS = Map.of(
            "incidents", "[2-9]|[1-9]\\d{1,2}",
            "days", "[1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6]",
            "mostPriority", "[1-5]");

    @Override
    public void deploy(DeploymentEntity deployment) {
        NewResources.tables(deployment).forEach(resource -> table(resource).ifPresent(table -> check(resource, table)));
    }

    private static Optional<DecisionTable> table(ResourceEntity resource) {
        try {
            DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(resource.getBytes()));
            return Optional.of(model)
                    .filter(dmn -> dmn.getModelElementById(TABLE) instanceof Decision)
                    .flatMap(dmn -> dmn.getModelElementsByType(DecisionTable.class).stream()
                            .findFirst());
        } catch (ModelException unreadable) {
            // the parser says better what is wrong with it
            return Optional.empty();
        }
    }

    private static void check(ResourceEntity resource, DecisionTable table) {
        if (table.getHitPolicy() != HitPolicy.FIRST) {
            throw refused(resource, "la première ligne qui convient décide (FIRST).");
        }
        if (table.getInputs().stream().anyMatch(input -> !asks(input))) {
            throw refused(resource, "elle se lit avec service, et rien d'autre.");
        }
        var names = table.getOutputs().stream().map(Output::getName).toList();
        if (names.size() != ANSWERS.size() || !ANSWERS.keySet().containsAll(names)) {
            throw refused(resource, "elle répond par incidents, days et mostPriority.");
        }
        table.getRules().forEach(rule -> check(resource, names, List.copyOf(rule.getOutputEntries())));
        if (table.getRules().stream().noneMatch(RecurrenceGuard::catchesAll)) {
            throw refused(resource, "il manque une ligne sans condition, pour tous les autres services.");
        }
    }

    private static void check(ResourceEntity resource, List<String> names, List<OutputEntry> answers) {
        for (int i = 0; i < names.size(); i++) {
            var answer = i < answers.size() ? answers.get(i).getTextContent().strip() : "";
            if (!answer.matches(ANSWERS.get(names.get(i)))) {
                throw refused(
                        resource,
                        "« " + answer + " » ne va pas dans " + names.get(i)
                                + " (incidents : 2 ou plus ; days : de 1 à 366 ; mostPriority : de 1 à 5).");
            }
        }
    }

    private static boolean asks(Input input) {
        return input.getInputExpression().getText().getTextContent().strip().equals("service");
    }

    private static boolean catchesAll(Rule rule) {
        return rule.getInputEntries().stream()
                .map(entry -> entry.getTextContent().strip())
                .allMatch(text -> text.isEmpty() || text.equals("-"));
    }

    private static ParseException refused(ResourceEntity resource, String sentence) {
        return NewResources.refusedTable(resource, "Table « " + TABLE + " » : " + sentence);
    }
}
