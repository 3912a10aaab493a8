package fr.vigie.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets an agent have the task that is offered to others in the very moment of the claim: the procedure changed who may
 * take it, which is no reason to refuse. Whom another agent forestalls is refused all the same.
 */
class ClaimAgain extends CommandInterceptor {

    private static final int TRIES = 3;

    @Override
    public <T> T execute(Command<T> command) {
        boolean mayTryAgain =
                command instanceof ClaimTaskCmd && !TransactionSynchronizationManager.isActualTransactionActive();
        for (int left = mayTryAgain ? TRIES : 1; ; left--) {
            try {
                return next.execute(command);
            } catch (OptimisticLockingException overtaken) {
                if (left == 1) {
                    throw overtaken;
                }
            }
        }
    }
}
