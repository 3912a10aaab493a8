package fr.vigie.engine.migration;

import fr.vigie.engine.migration.VersionChange.Old;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingActivityInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/** Where an instance stands, in the words of its diagram. */
@Component
class Standing {

    private final RuntimeService runtime;
    private final RepositoryService repository;

    Standing(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    List<String> of(Old old) {
        var standing = runtime.getActivityInstance(old.instance().getId());
        // it may have ended a moment ago
        return standing == null
                ? List.of()
                : leaves(standing)
                        .map(ActivityInstance::getActivityId)
                        .distinct()
                        .map(step -> name(old.definition(), step))
                        .toList();
    }

    /** A sentence for those of its steps that have no place in the newer diagram. */
    String whyNot(MigratingProcessInstanceValidationException unfit, Old old, ProcessDefinition newest) {
        var report = unfit.getValidationReport();
        var steps = report.getActivityInstanceReports().stream()
                .map(MigratingActivityInstanceValidationReport::getSourceScopeId)
                .distinct()
                .map(step -> "« " + name(old.definition(), step) + " »")
                .collect(Collectors.joining(", "));
        return steps.isEmpty()
                ? "Le moteur ne sait pas le faire passer à la version " + newest.getVersion() + "."
                : "L'étape où il se trouve n'a pas sa place dans la version " + newest.getVersion() + " : " + steps
                        + ".";
    }

    private static Stream<ActivityInstance> leaves(ActivityInstance at) {
        var children = at.getChildActivityInstances();
        return children.length == 0 ? Stream.of(at) : Arrays.stream(children).flatMap(Standing::leaves);
    }

    private String name(ProcessDefinition definition, String step) {
        var element = repository.getBpmnModelInstance(definition.getId()).getModelElementById(step);
        return element instanceof FlowElement drawn && drawn.getName() != null
                ? drawn.getName().replaceAll("\\s+", " ")
                : step;
    }
}
