package fr.vigie.bench;

import static org.awaitility.Awaitility.await;

import fr.vigie.contract.Rows;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Promises of open tickets that all run out within a time that the measurement chooses. */
class Deadlines {

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    /** Until what was prepared for them is done. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private final JdbcClient rows;
    private final int count;
    private final String ours;

    private Deadlines(JdbcClient rows, int series, int count) {
        this.rows = rows;
        this.count = count;
        this.ours = "INC-" + series + "-%";
    }

    /** As many open tickets of priority 5, after this one. */
    static Deadlines of(String database, String open, int count) throws SQLException {
        return of(database, open, 2001, count);
    }

    /**
     * @param open   none that was given before
     * @param series a year, of which there are none yet
     */
    static Deadlines of(String database, String open, int series, int count) throws SQLException {
        try (var copies = new Copies(database)) {
            copies.make(open, series, 1, count, 1);
            copies.settle();
        }
        return new Deadlines(BenchPostgres.rows(database), series, count);
    }

    /**
     * Lets all of them fall due, spread evenly over that time, in a moment.
     *
     * @return how long it took from the first of them until each has its escalation and its pages
     */
    Duration toldWhenDue(Duration over) {
        var from = Instant.now().plus(SOON);
        fallDue(from, over);
        return told(from);
    }

    private void fallDue(Instant from, Duration over) {
        var step = over.toNanos() / 1e9 / count;
        rows.sql("""
                update incident set intervene_by = cast(? as timestamptz) + right(reference, 6)::int * ? * interval '1 s'
                where reference like ?""").param(Timestamp.from(from)).param(step).param(ours).update();
        rows.sql("""
                update act_ru_job set duedate_ = i.intervene_by at time zone 'UTC'
                from incident i join act_ru_execution e on e.business_key_ = i.reference
                where e.proc_inst_id_ = process_instance_id_ and handler_cfg_ like 'interveneByP5%' and i.reference like ?""").param(ours).update();
    }

    private Duration told(Instant from) {
        var told = "(select distinct incident from journal where kind = 'ESCALATED' and incident like '%s') of_ours"
                .formatted(ours);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> Rows.count(rows, told) >= count);
        return Duration.between(
                from, rows.sql("""
                        select max(first) from (select min(at) as first from journal
                        where kind = 'ESCALATED' and incident like ? group by incident) told""").param(ours).query(Timestamp.class).single().toInstant());
    }

    /** How many of them nobody was told of in writing. */
    long withoutPage() {
        return count
                - Rows.count(
                        rows,
                        "(select distinct reference from notice where reference like '%s' and kind = 'DEADLINE_MISSED') told"
                                .formatted(ours));
    }

    /** From the promise to its escalation, as 99 of 100 saw it, in milliseconds. */
    double lateness() {
        return rows.sql("""
                        select percentile_disc(0.99) within group (order by extract(epoch from told.at - i.intervene_by)) * 1000
                        from incident i join (select incident, min(at) as at from journal where kind = 'ESCALATED'
                            group by incident) told on told.incident = i.reference
                        where i.reference like ?""").param(ours).query(Double.class).single();
    }
}
