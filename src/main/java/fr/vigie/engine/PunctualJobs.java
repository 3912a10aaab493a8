package fr.vigie.engine;

import java.time.Clock;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultAcquireJobsCommandFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the engine works by itself, it works at the moment at which something is due, and in turns with other nodes. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class PunctualJobs extends AbstractProcessEnginePlugin implements DisposableBean {

    private final JdbcClient database;
    private final Clock clock;
    // of its own: what waits for the scheduler of others is not punctual
    private final ScheduledThreadPoolExecutor waker = new ScheduledThreadPoolExecutor(1, task -> {
        var thread = new Thread(task, "next-due");
        thread.setDaemon(true);
        return thread;
    });

    PunctualJobs(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
        waker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        var executor =
                ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getJobExecutor();
        executor.setAcquireJobsCmdFactory(new Acquisition(
                executor,
                new DefaultAcquireJobsCommandFactory(executor),
                database,
                clock,
                // the moment itself is over when it rings, whatever the database rounds
                (after, deed) -> waker.schedule(deed, after.toMillis() + 1, TimeUnit.MILLISECONDS)));
    }

    @Override
    public void destroy() {
        waker.shutdownNow();
    }
}
