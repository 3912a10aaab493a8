package fr.vigie.board;

import fr.vigie.board.Tallies.Middle;
import fr.vigie.board.Tallies.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the last sixty days, by the calendar of Paris. */
@Component
class Trend {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final JdbcClient database;

    Trend(JdbcClient database) {
        this.database = database;
    }

    /** A screen waits for 8 seconds in all. */
    @Transactional(readOnly = true, timeout = 4)
    Month at(Instant now) {
        var today = LocalDate.ofInstant(now, PARIS);
        var from = start(today.minusDays(2L * Month.LENGTH - 1));
        var tallies = database.sql(Question.DAYS.sql())
                .param("now", Timestamp.from(now))
                .param("from", from)
                .query((row, number) -> tally(row))
                .list();
        var middles = database.sql(Question.RESTORATION.sql())
                .param("now", Timestamp.from(now))
                .param("from", from)
                .param("middle", start(today.minusDays(Month.LENGTH - 1L)))
                .query((row, number) -> new Middle(row.getBoolean("lately"), priority(row), row.getDouble("seconds")))
                .list();
        return new Tallies(tallies, middles, today).month();
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getObject("day", LocalDate.class),
                priority(row),
                row.getInt("incidents"),
                row.getInt("acknowledged"),
                row.getInt("unacknowledged"),
                row.getInt("intervened"),
                row.getInt("unintervened"));
    }

    private static @Nullable Integer priority(ResultSet row) throws SQLException {
        int priority = row.getInt("priority");
        return row.wasNull() ? null : priority;
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(PARIS).toInstant());
    }
}
