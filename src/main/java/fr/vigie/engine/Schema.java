package fr.vigie.engine;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Lays the tables, one node after the other, and goes on where a node died that was laying them. */
@Component("liquibase")
class Schema extends SpringLiquibase {

    private static final Logger log = LoggerFactory.getLogger(Schema.class);

    /** It was not to be had in time, or two waited for each other: nothing was changed, and another try may go well. */
    private static final Set<String> NO_LOCK = Set.of("55P03", "40P01");

    private static final double SECONDS_BETWEEN = 1;

    private final FirstStart firstStart;
    private final JdbcClient database;
    private final Duration longestWait;
    private final Duration patience;

    /**
     * @param longestWait for a lock, at one try: so long everybody else who wants the table waits too
     * @param patience    how long it is tried again
     */
    Schema(
            DataSource database,
            FirstStart firstStart,
            @Value("${spring.liquibase.change-log}") String changeLog,
            @Value("${vigie.schema.lock-wait:3s}") Duration longestWait,
            @Value("${vigie.schema.patience:10m}") Duration patience) {
        this.firstStart = firstStart;
        this.longestWait = longestWait;
        this.patience = patience;
        this.database = JdbcClient.create(database);
        setDataSource(database);
        setChangeLog(changeLog);
    }

    @Override
    public void afterPropertiesSet() {
        firstStart.oneNodeAtATime(() -> {
            unlock();
            lay();
        });
    }

    // Liquibase notes in a row that it is at work, and a node that is killed leaves that note for ever. Our own lock
    // ends with its session: while we hold it nobody is at work, whatever the note says
    private void unlock() {
        if (isThere() && database.sql("""
                                update databasechangeloglock set locked = false, lockgranted = null, lockedby = null
                                where locked""").update() > 0) {
            log.warn("A node ended while it was laying the tables; this one goes on with them");
        }
    }

    private boolean isThere() {
        return database.sql("select to_regclass('databasechangeloglock') is not null")
                .query(Boolean.class)
                .single();
    }

    private void lay() {
        var since = System.nanoTime();
        while (!laid()) {
            if (System.nanoTime() - since > patience.toNanos()) {
                throw new IllegalStateException(
                        "The tables of this version can't be laid: somebody else has had a lock on" + " them for "
                                + patience + ", a backup perhaps. Nothing is half done; start again once it is over.");
            }
            log.warn("Somebody else has a lock on a table that is to be changed, a backup perhaps; it is tried again");
            database.sql("select pg_sleep(?)").param(SECONDS_BETWEEN).query().singleRow();
        }
    }

    /** False where a lock was not to be had: whoever waits for one makes all others wait behind. */
    private boolean laid() {
        var pool = getDataSource();
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set lock_timeout = " + longestWait.toMillis());
            try {
                setDataSource(new SingleConnectionDataSource(connection, true));
                super.afterPropertiesSet();
                return true;
            } finally {
                setDataSource(pool);
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
                statement.execute("reset lock_timeout");
            }
        } catch (LiquibaseException | SQLException failure) {
            if (isWithoutLock(failure)) {
                return false;
            }
            throw new IllegalStateException("The tables of this version can't be laid", failure);
        }
    }

    static boolean isWithoutLock(Exception failure) {
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException refused && isNoLock(refused.getSQLState()));
    }

    private static boolean isNoLock(@Nullable String state) {
        return state != null && NO_LOCK.contains(state);
    }
}
