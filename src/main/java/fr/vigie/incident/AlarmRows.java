package fr.vigie.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is counted of the alarms of an incident; whoever changes it holds the lock of the alarm's key. */
@Component
class AlarmRows {

    private static final Duration ONE_BREATH = Duration.ofMinutes(1);
    private static final Duration ONE_HOUR = Duration.ofHours(1);
    /** So many lines of one kind come as they are due; those that follow once an hour. */
    private static final int OFTEN = 24;

    private static final int MOST_UNREST = 20;

    private final JdbcClient database;

    AlarmRows(JdbcClient database) {
        this.database = database;
    }

    /** What came in since the last line of the journal that said so. */
    record Tally(String incident, int unwritten, int repeated, Instant since) {

        /** How many have no line: the first of them had one, which said that others follow. */
        int more() {
            return unwritten - 1 + repeated;
        }
    }

    /** An alarm that came and went, and has kept its state since. */
    record Calmed(String incident, String what, String subject, AlarmState state) {}

    Optional<AlarmState> find(String incident, String what) {
        return database.sql("select * from alarm where incident = ? and what = ? for update")
                .params(incident, what)
                .query((row, number) -> state(row))
                .optional();
    }

    void keep(String incident, Alarm alarm, AlarmState state) {
        database.sql("""
                        insert into alarm (incident, what, subject, firing, changes, since, changed_at, unstable, number)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (incident, what) do update set subject = excluded.subject,
                            firing = excluded.firing, changes = excluded.changes, since = excluded.since,
                            changed_at = excluded.changed_at, unstable = excluded.unstable,
                            number = greatest(alarm.number, excluded.number)""")
                .params(
                        incident,
                        alarm.what(),
                        alarm.report().subject(),
                        state.firing(),
                        state.changes(),
                        Timestamp.from(state.since()),
                        Timestamp.from(state.changedAt()),
                        state.unstable(),
                        alarm.number())
                .update();
    }

    /** Whether a later failure of the same thing was told of already. */
    boolean knowsLater(String incident, Alarm alarm) {
        return alarm.number() != null
                && database.sql("select exists (select from alarm where incident = ? and what = ? and number > ?)")
                        .params(incident, alarm.what(), alarm.number())
                        .query(Boolean.class)
                        .single();
    }

    /** @return how many are only counted since the last line: none where this one may have a line of its own */
    int oneMore(String incident, int lines, Instant at) {
        return database.sql("""
                        insert into alarm_tally as tally (incident, lines) values (:incident, 1)
                        on conflict (incident) do update set
                            lines = least(tally.lines + 1, :lines),
                            unwritten = case when tally.lines < :lines then 0 else tally.unwritten + 1 end,
                            since = case when tally.lines < :lines then null else coalesce(tally.since, :at) end
                        returning unwritten""")
                .param("incident", incident)
                .param("lines", lines)
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .single();
    }

    /** The very same was told again. */
    void repeated(String incident) {
        database.sql("""
                        insert into alarm_tally as tally (incident, lines, repeated) values (?, 0, 1)
                        on conflict (incident) do update set repeated = tally.repeated + 1""").param(incident).update();
    }

    /** Whether it may be said that nothing alarms any more; not more often than once a minute, and in the end once an hour. */
    boolean mayRest(String incident, Instant at) {
        return database.sql("""
                        insert into alarm_tally as tally (incident, lines, rested_at, rested) values (:incident, 0, :at, 1)
                        on conflict (incident) do update set rested_at = :at, rested = tally.rested + 1
                        where tally.rested_at is null
                            or tally.rested_at <= case when tally.rested < :often then cast(:minute as timestamptz)
                                else cast(:hour as timestamptz) end""")
                        .param("incident", incident)
                        .param("often", OFTEN)
                        .param("at", Timestamp.from(at))
                        .param("minute", Timestamp.from(at.minus(ONE_BREATH)))
                        .param("hour", Timestamp.from(at.minus(ONE_HOUR)))
                        .update()
                > 0;
    }

    /** Whether one more line may say that an alarm is unstable, or no longer; so many have said it of others. */
    boolean mayTellUnrest(String incident) {
        return database.sql("""
                                insert into alarm_tally as tally (incident, lines, unrest) values (?, 0, 1)
                                on conflict (incident) do update set unrest = tally.unrest + 1
                                returning unrest""").param(incident).query(Integer.class).single() <= MOST_UNREST;
    }

    /**
     * Takes what was counted for longer than {@code hold}, and in the end once an hour; who takes it writes it down in the
     * same transaction.
     */
    List<Tally> takeCounted(Instant now, Duration hold) {
        return database.sql("""
                        with counted as (select * from alarm_tally
                            where since <= case when summed < :often then cast(:held as timestamptz)
                                else least(cast(:held as timestamptz), cast(:hour as timestamptz)) end
                            for update skip locked)
                        update alarm_tally tally set unwritten = 0, repeated = 0, since = null, lines = tally.lines - 1,
                            summed = tally.summed + 1
                        from counted where tally.incident = counted.incident
                        returning counted.incident, counted.unwritten, counted.repeated, counted.since""")
                .param("often", OFTEN)
                .param("held", Timestamp.from(now.minus(hold)))
                .param("hour", Timestamp.from(now.minus(ONE_HOUR)))
                .query((row, number) -> new Tally(
                        row.getString("incident"),
                        row.getInt("unwritten"),
                        row.getInt("repeated"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /** Takes the unstable ones that have not changed since {@code until}. */
    List<Calmed> takeCalmed(Instant until, Instant now) {
        return database.sql("""
                        with calm as (select * from alarm where unstable and changed_at <= ? for update skip locked)
                        update alarm set unstable = false, changes = 0, since = ?
                        from calm where alarm.incident = calm.incident and alarm.what = calm.what
                        returning calm.*""")
                .params(Timestamp.from(until), Timestamp.from(now))
                .query((row, number) -> new Calmed(
                        row.getString("incident"), row.getString("what"), row.getString("subject"), state(row)))
                .list();
    }

    private static AlarmState state(ResultSet row) throws SQLException {
        return new AlarmState(
                row.getBoolean("firing"),
                row.getInt("changes"),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                row.getBoolean("unstable"));
    }
}
