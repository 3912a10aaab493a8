package fr.vigie.incident;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** A drawn service task of an incident: it reads what was filled in and makes one call on a desk. */
public abstract class IncidentDelegate implements JavaDelegate {

    @Override
    public final void execute(DelegateExecution execution) {
        act(execution.getProcessBusinessKey(), new Answers(execution.getVariables()), agent(execution), execution);
    }

    /**
     * @param reference of the ticket
     * @param answers   what the process knows, the last form included
     * @param by        who completed the last task
     * @param execution for what the process is to remember
     */
    protected abstract void act(String reference, Answers answers, Agent by, DelegateExecution execution);

    static Agent agent(DelegateExecution execution) {
        return Optional.ofNullable(execution
                        .getProcessEngineServices()
                        .getIdentityService()
                        .getCurrentAuthentication())
                .map(Authentication::getUserId)
                .map(Agent::new)
                .orElse(new Agent(JournalEntry.PROCEDURE));
    }
}
