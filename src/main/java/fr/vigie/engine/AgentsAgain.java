package fr.vigie.engine;

import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets an agent act on a task that the procedure offers to others in the very same moment: who may take it changed, which
 * is no reason to refuse what was filled in. Whom another agent forestalls is refused all the same; where that happens in a
 * transaction of our own, in the words that its door understands.
 */
class AgentsAgain extends CommandInterceptor {

    private static final int TRIES = 3;
    private static final Set<Class<?>> ACTS =
            Set.of(ClaimTaskCmd.class, AssignTaskCmd.class, CompleteTaskCmd.class, SubmitTaskFormCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        var withinOurs = TransactionSynchronizationManager.isActualTransactionActive();
        var mayTryAgain = ACTS.contains(command.getClass()) && !withinOurs;
        for (int left = mayTryAgain ? TRIES : 1; ; left--) {
            try {
                return next.execute(command);
            } catch (OptimisticLockingException | ConcurrencyFailureException overtaken) {
                if (withinOurs && overtaken instanceof OptimisticLockingException) {
                    throw new OptimisticLockingFailureException(overtaken.getMessage(), overtaken);
                }
                if (left == 1) {
                    throw overtaken;
                }
            }
        }
    }
}
