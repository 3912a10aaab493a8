package fr.vigie.engine;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * What somebody deploys now, for the guards that look at it. Old versions are loaded through the same door after a
 * restart: they are running, it is too late to refuse them.
 */
final class NewResources {

    private NewResources() {}

    static Stream<ResourceEntity> diagrams(DeploymentEntity deployment) {
        return named(deployment, ".*\\.bpmn(20\\.xml)?");
    }

    static Stream<ResourceEntity> tables(DeploymentEntity deployment) {
        return named(deployment, ".*\\.dmn");
    }

    /** @param sentence for the process owner; Modeler shows it where it begins as the engine's own do */
    static ParseException refusedDiagram(ResourceEntity diagram, String sentence) {
        return refused(diagram, "ENGINE-09005 Could not parse BPMN process. " + sentence);
    }

    static ParseException refusedTable(ResourceEntity table, String sentence) {
        return refused(table, "ENGINE-22004 Could not transform DMN. " + sentence);
    }

    private static ParseException refused(ResourceEntity resource, String sentence) {
        return new ParseException(sentence, resource.getName(), List.of(), List.of());
    }

    private static Stream<ResourceEntity> named(DeploymentEntity deployment, String name) {
        return deployment.isNew()
                ? deployment.getResources().values().stream()
                        .filter(resource -> resource.getName().matches(name))
                : Stream.empty();
    }
}
