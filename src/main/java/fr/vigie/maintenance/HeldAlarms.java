package fr.vigie.maintenance;

import fr.vigie.incident.Alarm;
import fr.vigie.incident.Channel;
import fr.vigie.incident.Contact;
import fr.vigie.incident.Report;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Alarms that a maintenance explains, each thing that alarms once; whoever changes one holds the lock of its key. */
@Component
class HeldAlarms {

    private final JdbcClient database;

    HeldAlarms(JdbcClient database) {
        this.database = database;
    }

    /**
     * One thing that alarmed.
     *
     * @param report   what its source said last when it began
     * @param times    how often its source spoke of it
     * @param incident that was opened at the end, as it still fired
     */
    record Held(
            String what,
            Report report,
            boolean firing,
            int times,
            Instant firstAt,
            Instant changedAt,
            @Nullable String incident) {}

    /** The maintenance that keeps this thing's alarm, which has not ended and has no incident yet. */
    Optional<String> keeperOf(String what) {
        return database.sql("select maintenance from maintenance_alarm where what = ? and firing and incident is null"
                        + " order by changed_at desc limit 1")
                .param(what)
                .query(String.class)
                .optional();
    }

    /** Keeps it, and counts it where it is known. */
    void keep(String maintenance, Alarm alarm, Instant at) {
        var report = alarm.report();
        database.sql("""
                        insert into maintenance_alarm as held (maintenance, what, dedup_key, client, subject, description,
                            service, severity, occurred_at, external_id, reported_by, firing, first_at, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?)
                        on conflict (maintenance, what) do update set
                            times = held.times + 1, firing = true, changed_at = excluded.changed_at,
                            dedup_key = excluded.dedup_key, subject = excluded.subject,
                            description = excluded.description, severity = excluded.severity,
                            occurred_at = excluded.occurred_at, external_id = excluded.external_id, incident = null""")
                .params(maintenance, alarm.what(), report.dedupKey(), report.client(), report.subject())
                .params(report.description(), report.service(), report.severity())
                .params(report.occurredAt() == null ? null : Timestamp.from(report.occurredAt()), report.externalId())
                .params(report.reportedBy(), Timestamp.from(at), Timestamp.from(at))
                .update();
    }

    /** Its source says more of it. */
    void heard(String maintenance, String what, boolean ends, Instant at) {
        database.sql("update maintenance_alarm set times = times + 1, firing = firing and not ?, changed_at = ?"
                        + " where maintenance = ? and what = ?")
                .params(ends, Timestamp.from(at), maintenance, what)
                .update();
    }

    boolean fires(String maintenance, String what) {
        return database.sql("select exists (select from maintenance_alarm where maintenance = ? and what = ?"
                        + " and firing and incident is null)")
                .params(maintenance, what)
                .query(Boolean.class)
                .single();
    }

    void opened(String maintenance, String what, String incident) {
        database.sql("update maintenance_alarm set incident = ? where maintenance = ? and what = ?")
                .params(incident, maintenance, what)
                .update();
    }

    /** In one order, so that two who open incidents of them don't block each other. */
    List<Held> of(String maintenance) {
        return database.sql("select * from maintenance_alarm where maintenance = ? order by dedup_key, what")
                .param(maintenance)
                .query((row, number) -> held(row))
                .list();
    }

    int count(String maintenance) {
        return database.sql("select count(*) from maintenance_alarm where maintenance = ?")
                .param(maintenance)
                .query(Integer.class)
                .single();
    }

    private static Held held(ResultSet row) throws SQLException {
        var occurred = row.getTimestamp("occurred_at");
        return new Held(
                row.getString("what"),
                new Report(
                        Channel.MONITORING,
                        row.getString("client"),
                        Contact.NOBODY,
                        row.getString("subject"),
                        row.getString("description"),
                        row.getString("service"),
                        row.getString("severity"),
                        null,
                        occurred == null ? row.getTimestamp("first_at").toInstant() : occurred.toInstant(),
                        row.getString("external_id"),
                        row.getString("dedup_key"),
                        row.getString("reported_by")),
                row.getBoolean("firing"),
                row.getInt("times"),
                row.getTimestamp("first_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("incident"));
    }
}
