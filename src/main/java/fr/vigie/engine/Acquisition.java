package fr.vigie.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes what is due: one node after the other, since two that look at the same moment want the same jobs and one of them
 * gets none; and where little was due it looks again at the very moment of the next, not a poll later.
 */
class Acquisition implements AcquireJobsCommandFactory {

    /** The number of the lock in the database; any that nobody else takes. */
    static final long TURN = 7_166_011_220L;

    /**
     * Takes the turn if it is free. Of many that fall due at once statistics know nothing yet: the database would read and
     * sort all of them for each look, where the index has the first ones in order.
     */
    private static final String TAKE_TURN = "select pg_try_advisory_xact_lock(?),"
            + " set_config('enable_sort', 'off', true), set_config('enable_seqscan', 'off', true)";

    /** A node that stands still in its turn must not keep the others for long: then they look all the same. */
    private static final int MOST_TRIES = 40;

    private static final int SHORTEST_WAIT = 3;
    private static final int LONGEST_WAIT = 15;

    private final JobExecutor executor;
    private final AcquireJobsCommandFactory usual;
    private final JdbcClient database;
    private final Clock clock;
    private final Alarm alarm;
    private int tries;

    Acquisition(JobExecutor executor, AcquireJobsCommandFactory usual, JdbcClient database, Clock clock, Alarm alarm) {
        this.executor = executor;
        this.usual = usual;
        this.database = database;
        this.clock = clock;
        this.alarm = alarm;
    }

    @Override
    public Command<AcquiredJobs> getCommand(int most) {
        var acquire = usual.getCommand(most);
        return context -> acquire(acquire, most, context);
    }

    private AcquiredJobs acquire(Command<AcquiredJobs> acquire, int most, CommandContext context) {
        if (2 * most < executor.getMaxJobsPerAcquisition()) {
            // most of the last look has no thread yet: to look for the rest of the room would cost as much as a full
            // one
            return new AcquiredJobs(0);
        }
        if (!isOurTurn()) {
            wakeIn(Duration.ofMillis(ThreadLocalRandom.current().nextInt(SHORTEST_WAIT, LONGEST_WAIT)));
            return new AcquiredJobs(most);
        }
        var acquired = acquire.execute(context);
        if (acquired.size() < most) {
            var now = clock.instant();
            nextDue(now).ifPresent(due -> wakeIn(Duration.between(now, due)));
        }
        return acquired;
    }

    /** Until the end of the transaction, if it is. */
    private boolean isOurTurn() {
        var free = database.sql(TAKE_TURN)
                .param(TURN)
                .query((row, number) -> row.getBoolean(1))
                .single();
        var ours = free || tries >= MOST_TRIES;
        tries = ours ? 0 : tries + 1;
        return ours;
    }

    /** Before the next poll; what is due after it, that will find. */
    private Optional<Instant> nextDue(Instant now) {
        return database.sql("""
                        select duedate_ from act_ru_job
                        where type_ = 'timer' and duedate_ > ? and duedate_ <= ?
                            and suspension_state_ = 1 and retries_ > 0 and lock_exp_time_ is null
                        order by duedate_ limit 1""")
                .param(Timestamp.from(now))
                .param(Timestamp.from(now.plusMillis(executor.getMaxWait())))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    private void wakeIn(Duration delay) {
        alarm.ring(delay, executor::jobWasAdded);
    }

    /** Does something after a while. */
    @FunctionalInterface
    interface Alarm {
        void ring(Duration after, Runnable deed);
    }
}
