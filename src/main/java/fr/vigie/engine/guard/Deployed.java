package fr.vigie.engine.guard;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

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

    private static CommandContext now() {
        return Context.getCommandContext();
    }
}
