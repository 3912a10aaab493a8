package fr.vigie.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to each incident, in order; lines are only added. */
@Component
class Journal {

    private static final String COLUMNS = "incident, at, kind, by, text, message";

    private final JdbcClient database;

    Journal(JdbcClient database) {
        this.database = database;
    }

    void add(JournalEntry entry) {
        database.sql("insert into journal (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?)")
                .params(
                        entry.incident(),
                        Timestamp.from(entry.at()),
                        entry.kind().name(),
                        entry.by(),
                        entry.text())
                .param(entry.message())
                .update();
    }

    /** In the order in which it happened. */
    List<JournalEntry> of(String incident) {
        return database.sql("select " + COLUMNS + " from journal where incident = ? order by id")
                .param(incident)
                .query(Journal::read)
                .list();
    }

    Optional<JournalEntry> ofMessage(UUID message) {
        return database.sql("select " + COLUMNS + " from journal where message = ?")
                .param(message)
                .query(Journal::read)
                .optional();
    }

    private static JournalEntry read(ResultSet row, int number) throws SQLException {
        return new JournalEntry(
                row.getString("incident"),
                row.getTimestamp("at").toInstant(),
                EntryKind.valueOf(row.getString("kind")),
                row.getString("by"),
                row.getString("text"),
                row.getObject("message", UUID.class));
    }
}
