package fr.vigie.engine.access;

import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/**
 * Lets people put back the task that they have, and take tasks in their own name only. The engine asks for the right to
 * hand tasks out for the one, with which they could take it from others and choose its groups, and for no such right to
 * claim one in the name of somebody else.
 */
class OwnTasks extends TaskServiceImpl {

    @Override
    public void setAssignee(String taskId, @Nullable String userId) {
        if (userId == null) {
            commandExecutor.execute(new PutBack(taskId));
        } else {
            super.setAssignee(taskId, userId);
        }
    }

    @Override
    public void claim(String taskId, @Nullable String userId) {
        if (userId == null) {
            setAssignee(taskId, null);
        } else if (isCaller(userId)) {
            super.claim(taskId, userId);
        } else {
            super.setAssignee(taskId, userId);
        }
    }

    /** The engine itself takes tasks in anybody's name. */
    private boolean isCaller(String user) {
        return commandExecutor.execute(context -> context.getAuthenticatedUserId() == null
                || context.getAuthenticatedUserId().equals(user));
    }

    /** Whoever has the task needs no other right to leave it to its groups; whoever has not, needs the engine's. */
    private record PutBack(String task) implements Command<@Nullable Void> {

        @Override
        public @Nullable Void execute(CommandContext context) {
            var putBack = new AssignTaskCmd(task, null);
            return isOfCaller(context) ? context.runWithoutAuthorization(putBack) : putBack.execute(context);
        }

        private boolean isOfCaller(CommandContext context) {
            var caller = context.getAuthenticatedUserId();
            var known = context.getTaskManager().findTaskById(task);
            return caller != null && known != null && caller.equals(known.getAssignee());
        }
    }
}
