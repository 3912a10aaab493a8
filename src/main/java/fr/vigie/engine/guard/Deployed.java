package fr.vigie.engine.guard;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;

/** What is deployed already, whoever asks; within a command of the engine. */
class Deployed {

    boolean hasProcess(String key) {
        return now().getProcessDefinitionManager().findLatestProcessDefinitionByKey(key) != null;
    }

    boolean hasDecision(String key) {
        return now().getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(key) != null;
    }

    boolean hasForm(String key) {
        return now().getCamundaFormDefinitionManager().findLatestDefinitionByKey(key) != null;
    }

    /** The newest version of a process as it is drawn; empty where there is none that can be read. */
    Optional<BpmnModelInstance> diagram(String key) {
        var newest = now().getProcessDefinitionManager().findLatestProcessDefinitionByKey(key);
        if (newest == null) {
            return Optional.empty();
        }
        var file = now().getResourceManager()
                .findResourceByDeploymentIdAndResourceName(newest.getDeploymentId(), newest.getResourceName());
        try {
            return Optional.of(Bpmn.readModelFromStream(new ByteArrayInputStream(file.getBytes())));
        } catch (ModelException unreadable) {
            return Optional.empty();
        }
    }

    private static CommandContext now() {
        return Context.getCommandContext();
    }
}
