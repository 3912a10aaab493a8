package fr.vigie.doctor;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks everything that must be true, at one moment of the database, and changes nothing. */
@Component
public class Doctor {

    /** Of each check: where more is wrong, a hundred tell it as well as all. */
    private static final int MOST = 100;

    /** What is over for longer does not change any more: there may be hundreds of thousands of it. */
    private static final Duration RECENT = Duration.ofDays(2);

    private final List<Check> checks = Check.all();
    private final JdbcClient database;
    private final TransactionTemplate glance;

    Doctor(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.glance = new TransactionTemplate(transactions);
        glance.setReadOnly(true);
        glance.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        glance.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What is not as it must be, the worst first, at most a hundred of a kind; tickets that have been closed for two days
     * are left alone.
     *
     * @param now by which it is judged what is late
     */
    public List<Finding> look(Instant now) {
        return look(now, now.minus(RECENT));
    }

    /**
     * The same of all tickets that there ever were.
     *
     * @param now by which it is judged what is late
     */
    public List<Finding> lookAtAll(Instant now) {
        return look(now, Instant.EPOCH);
    }

    private List<Finding> look(Instant now, Instant since) {
        return List.copyOf(glance.execute(status -> checks.stream()
                .flatMap(check -> ask(check, now, since).stream())
                .toList()));
    }

    private List<Finding> ask(Check check, Instant now, Instant since) {
        return database.sql("select subject, sentence from (" + check.sql() + ") found order by subject limit " + MOST)
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(since))
                .query((row, number) ->
                        new Finding(check.name(), check.kind(), row.getString("subject"), row.getString("sentence")))
                .list();
    }
}
