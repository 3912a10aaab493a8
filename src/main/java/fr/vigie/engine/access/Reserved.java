package fr.vigie.engine.access;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractSetJobStateCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteJobCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.RecalculateJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobPriorityCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * What the engine lets people do with the rights that they need for their work, and what is for those who may change a
 * running procedure all the same: to begin one in its middle, past the diagnosis and its deadline; to end a task by an
 * error that no diagram awaits, which ends the incident without a word; to hand a task back past its form; to take words
 * of others away; and the engine's own jobs, which belong to no procedure, so that it asks nobody for a right.
 */
class Reserved extends CommandInterceptor {

    private static final List<Class<?>> ACTS = List.of(
            StartProcessInstanceAtActivitiesCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            DelegateTaskCmd.class,
            ResolveTaskCmd.class,
            UpdateCommentCmd.class,
            DeleteTaskCommentCmd.class,
            DeleteProcessInstanceCommentCmd.class,
            DeleteAttachmentCmd.class,
            ExecuteJobsCmd.class,
            DeleteJobCmd.class,
            SetJobRetriesCmd.class,
            SetJobDuedateCmd.class,
            SetJobPriorityCmd.class,
            RecalculateJobDuedateCmd.class,
            AbstractSetJobStateCmd.class);

    private final ProcessEngineConfigurationImpl engine;

    Reserved(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        // what a step does on the way is the procedure's own work
        if (Context.getCommandContext() == null && ACTS.stream().anyMatch(act -> act.isInstance(command))) {
            judge(command);
        }
        return next.execute(command);
    }

    private void judge(Command<?> command) {
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
                    command.getClass().getSimpleName());
        }
    }
}
