package fr.vigie.engine;

import fr.vigie.commitment.Commitment;
import fr.vigie.commitment.UnreadableCommitment;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;

/** Refuses a table of delays that a timer could not read at the hour at which it is asked. */
class DelayTableGuard implements Deployer {

    private static final String TABLE = "patience";

    /** How a timer names the variable that such a table answers into. */
    static final String ANSWER = "[#$]\\{" + TABLE + "}";

    private static final Set<String> ASKED = Set.of("level", "reached", "priority");

    @Override
    public void deploy(DeploymentEntity deployment) {
        NewResources.tables(deployment).forEach(resource -> table(resource).ifPresent(table -> check(resource, table)));
    }

    private static Optional<DmnModelInstance> table(ResourceEntity resource) {
        try {
            return Optional.of(Dmn.readModelFromStream(new ByteArrayInputStream(resource.getBytes())))
                    .filter(model -> model.getModelElementById(TABLE) instanceof Decision);
        } catch (ModelException unreadable) {
            // the parser says better what is wrong with it
            return Optional.empty();
        }
    }

    private static void check(ResourceEntity resource, DmnModelInstance table) {
        table.getModelElementsByType(OutputEntry.class).forEach(entry -> {
            var drawn = entry.getTextContent().strip();
            try {
                Commitment.parse(drawn.replaceAll("^\"|\"$", ""));
            } catch (UnreadableCommitment unreadable) {
                throw refused(resource, Objects.requireNonNull(unreadable.getMessage()));
            }
        });
        if (table.getModelElementsByType(DecisionTable.class).stream()
                .anyMatch(drawn -> drawn.getHitPolicy() != HitPolicy.FIRST)) {
            throw refused(resource, "la première ligne qui convient décide (FIRST).");
        }
        table.getModelElementsByType(InputExpression.class).stream()
                .map(input -> input.getText().getTextContent().strip())
                .filter(name -> !ASKED.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw refused(resource, "elle se lit avec level, reached et priority, pas avec « " + name + " ».");
                });
        if (table.getModelElementsByType(Rule.class).stream().noneMatch(DelayTableGuard::catchesAll)) {
            throw refused(
                    resource,
                    "il manque une ligne sans condition, sans laquelle un ticket pourrait" + " rester sans réponse.");
        }
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
