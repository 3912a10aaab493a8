package fr.vigie.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * What becomes of a step that failed. One that another step or an agent forestalled has nothing wrong with it: it goes
 * again at once and no try is counted, where the engine would let a deadline wait as long as after a fault.
 */
class AgainAtOnce extends DefaultFailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String job, Throwable failure) {
        return isCollision(failure) ? new Unlock(job, failure) : super.getCommand(job, failure);
    }

    private static boolean isCollision(Throwable failure) {
        return failure instanceof OptimisticLockingException || failure instanceof ConcurrencyFailureException;
    }

    /** Gives the job back as it was. */
    private static class Unlock extends JobRetryCmd {

        Unlock(String job, Throwable failure) {
            super(job, failure);
        }

        @Override
        public @Nullable Object execute(CommandContext context) {
            var job = getJob();
            // it is gone where the procedure went another way meanwhile
            if (job != null) {
                job.unlock();
                notifyAcquisition(context);
            }
            return null;
        }
    }
}
