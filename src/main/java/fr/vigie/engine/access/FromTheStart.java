package fr.vigie.engine.access;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Who may start a procedure starts it at its start: in the middle, past the diagnosis and its deadline, is for those who may
 * change a running one. The engine asks both for the same right.
 */
class FromTheStart extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl engine;

    FromTheStart(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof StartProcessInstanceAtActivitiesCmd) {
            judge();
        }
        return next.execute(command);
    }

    private void judge() {
        var person = engine.getIdentityService().getCurrentAuthentication();
        var may = person == null
                || engine.getAuthorizationService()
                        .isUserAuthorized(
                                person.getUserId(),
                                person.getGroupIds(),
                                Permissions.UPDATE,
                                Resources.PROCESS_INSTANCE);
        if (!may) {
            throw new AuthorizationException(
                    person.getUserId(),
                    Permissions.UPDATE.getName(),
                    Resources.PROCESS_INSTANCE.resourceName(),
                    "startInstructions");
        }
    }
}
