package fr.vigie.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the failures from the tickets and reports; no word of a client is even fetched. */
@Component
class StoredFailures implements Failures {

    private static final Duration BELIEVED = Duration.ofDays(1);

    private final JdbcClient database;

    StoredFailures(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true, timeout = 10)
    public List<Failure> between(Instant from, Instant to) {
        return database
                .sql("""
                        select reference, service, priority, notified_at, coalesce(restored_at, closed_at) as ended,
                               (select min(word.at) from (
                                  select least(report.notified_at, report.occurred_at) as at from report
                                  where report.incident = incident.reference or report.incident in (
                                    select guest.reference from incident guest
                                    where guest.attached_to = incident.reference)) word
                                where word.at >= incident.notified_at - interval '1 day') as began
                        from incident
                        where priority <= 2 and service is not null and status <> 'REPORTED' and not restricted
                          and coalesce(outcome, '') not in ('ATTACHED', 'DISMISSED')
                          and notified_at < :latest
                          and coalesce(restored_at, closed_at, 'infinity') > :from
                        order by notified_at, reference
                        """)
                .param("from", Timestamp.from(from))
                .param("latest", Timestamp.from(to.plus(BELIEVED)))
                .query((row, number) -> read(row))
                .list()
                .stream()
                .filter(failure -> failure.from().isBefore(to))
                .toList();
    }

    private static Failure read(ResultSet row) throws SQLException {
        var notified = row.getTimestamp("notified_at").toInstant();
        var began = row.getTimestamp("began");
        var ended = row.getTimestamp("ended");
        var from = began == null || began.toInstant().isAfter(notified) ? notified : began.toInstant();
        return new Failure(
                row.getString("reference"),
                row.getString("service"),
                row.getInt("priority") == 2,
                notified,
                from,
                ended == null ? null : ended.toInstant());
    }
}
