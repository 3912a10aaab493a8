package fr.vigie.engine;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Lets one node after the other make what must be there once: tables, accounts, rights, lists. */
@Component
public class FirstStart {

    private static final long LOCK = 8_151_962_026L;

    private final DataSource database;

    FirstStart(DataSource database) {
        this.database = database;
    }

    /** Runs {@code making} while no other node on this database does the like. */
    public void oneNodeAtATime(Runnable making) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            try {
                making.run();
            } finally {
                statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The database does not let this node prepare what it needs", failure);
        }
    }
}
