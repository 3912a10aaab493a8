package fr.vigie.engine;

import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lays the tables, one node after the other, and goes on where a node died that was laying them. */
@Component("liquibase")
class Schema extends SpringLiquibase {

    private static final Logger log = LoggerFactory.getLogger(Schema.class);

    private final FirstStart firstStart;
    private final JdbcClient database;

    Schema(DataSource database, FirstStart firstStart, @Value("${spring.liquibase.change-log}") String changeLog) {
        this.firstStart = firstStart;
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
    // ends
    // with its session: while we hold it nobody is at work, whatever the note says
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
        try {
            super.afterPropertiesSet();
        } catch (LiquibaseException failure) {
            throw new IllegalStateException("The tables of this version can't be laid", failure);
        }
    }
}
