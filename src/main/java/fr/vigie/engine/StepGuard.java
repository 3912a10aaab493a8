package fr.vigie.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/** Refuses a diagram with a step that nobody knows how to do, and a hand-over after which none would follow. */
class StepGuard implements Deployer {

    private static final Pattern STEP = Pattern.compile("delegateExpression=\"[#$]\\{(\\w+)}\"");
    private static final Pattern HANDOVER = Pattern.compile("<(\\w+:)?process [^>]*id=\"handover\"");
    private static final List<String> NEEDED = List.of("expectHandover", "expectNextHandover", "listTickets");

    private final Vocabulary vocabulary;

    StepGuard(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        NewResources.diagrams(deployment).forEach(this::check);
    }

    private void check(ResourceEntity resource) {
        var drawing = new String(resource.getBytes(), StandardCharsets.UTF_8);
        var steps = STEP.matcher(drawing)
                .results()
                .map(step -> step.group(1))
                .distinct()
                .toList();
        steps.stream().filter(step -> !vocabulary.containsKey(step)).findFirst().ifPresent(step -> {
            throw NewResources.refusedDiagram(resource, "L'étape « " + step + " » n'existe pas.");
        });
        if (HANDOVER.matcher(drawing).find() && !(steps.containsAll(NEEDED) && drawing.contains("\"planChanged\""))) {
            throw NewResources.refusedDiagram(
                    resource,
                    "Une relève sans " + String.join(", ", NEEDED)
                            + " ni le message « planChanged » serait la dernière : remettez ces étapes.");
        }
    }
}
