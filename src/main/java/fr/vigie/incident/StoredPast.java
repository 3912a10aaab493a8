package fr.vigie.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads past incidents from their tickets; what is for few to know is not even fetched. */
@Component
class StoredPast implements PastIncidents {

    private final JdbcClient database;

    StoredPast(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true, timeout = 10)
    public List<PastIncident> between(Instant from, Instant to) {
        return database.sql("""
                        select reference, channel, priority, restricted,
                               case when not restricted then service end as service,
                               case when not restricted then severity end as severity,
                               case when not restricted then client end as client,
                               notified_at, acknowledge_by, opened_at, intervene_by, intervened_at, restored_at, closed_at
                        from incident
                        where priority is not null and opened_at is not null
                          and coalesce(outcome, '') not in ('ATTACHED', 'DISMISSED')
                          and notified_at >= :from and notified_at < :to
                        order by notified_at, reference
                        """)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, number) -> read(row))
                .list();
    }

    private static PastIncident read(ResultSet row) throws SQLException {
        var times = StoredMilestones.of(row);
        return new PastIncident(
                row.getString("reference"),
                Channel.of(row.getString("channel")),
                row.getString("service"),
                row.getString("severity"),
                row.getString("client"),
                row.getInt("priority"),
                row.getBoolean("restricted"),
                times);
    }
}
