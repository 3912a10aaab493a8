package fr.vigie.intake.heartbeat;

import fr.vigie.intake.IntakeSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The monitors that call, shared by all nodes. */
@Component
class HeartbeatRows {

    private final JdbcClient database;

    HeartbeatRows(JdbcClient database) {
        this.database = database;
    }

    /** What the settings expect is known before it first calls. */
    void expect(IntakeSettings.Heartbeat expected) {
        database.sql("""
                        insert into heartbeat (name, every_seconds, service, severity) values (?, ?, ?, ?)
                        on conflict (name) do update set every_seconds = excluded.every_seconds,
                            service = excluded.service, severity = excluded.severity
                        where (heartbeat.every_seconds, heartbeat.service, heartbeat.severity)
                            is distinct from (excluded.every_seconds, excluded.service, excluded.severity)""")
                .params(expected.name(), expected.every().toSeconds(), expected.service(), expected.severity())
                .update();
    }

    /** Nobody else changes it until the caller's transaction ends. */
    Optional<Heartbeat> locked(String name) {
        return database.sql("select * from heartbeat where name = ? for update")
                .param(name)
                .query((row, number) -> heartbeat(row))
                .optional();
    }

    /** It called. */
    void heard(String name, Duration every, Instant at) {
        database.sql("""
                        insert into heartbeat (name, every_seconds, severity, heard_at) values (?, ?, 'high', ?)
                        on conflict (name) do update set every_seconds = excluded.every_seconds,
                            heard_at = excluded.heard_at, missing_since = null""").params(name, every.toSeconds(), Timestamp.from(at)).update();
    }

    /** @return false where another node was first, or it called meanwhile */
    boolean missed(Heartbeat silent, Instant at) {
        return database.sql("update heartbeat set missing_since = ? where name = ?"
                                + " and missing_since is not distinct from ? and heard_at is not distinct from ?")
                        .params(Timestamp.from(at), silent.name())
                        .params(timestamp(silent.missingSince()), timestamp(silent.heardAt()))
                        .update()
                > 0;
    }

    /** @return false where there is none */
    boolean forget(String name) {
        return database.sql("delete from heartbeat where name = ?").param(name).update() > 0;
    }

    List<Heartbeat> all() {
        return database.sql("select * from heartbeat order by name")
                .query((row, number) -> heartbeat(row))
                .list();
    }

    private static Heartbeat heartbeat(ResultSet row) throws SQLException {
        return new Heartbeat(
                row.getString("name"),
                Duration.ofSeconds(row.getLong("every_seconds")),
                row.getString("service"),
                row.getString("severity"),
                instant(row, "heard_at"),
                instant(row, "missing_since"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
