package fr.vigie.incident;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many of the reports that join an incident have a line of their own in its journal, and what is only counted. */
@Component
class ReportTally {

    private final JdbcClient database;

    ReportTally(JdbcClient database) {
        this.database = database;
    }

    /**
     * What came in since the last line that said so.
     *
     * @param count how many have no line
     * @param last  the words of the last of them
     */
    record Counted(String incident, int count, Instant since, String last) {}

    /** @return how many are only counted since the last line: none where this one may have a line of its own */
    int oneMore(String incident, int lines, String words, Instant at) {
        return database.sql("""
                        insert into report_tally as tally (incident, lines) values (:incident, 1)
                        on conflict (incident) do update set
                            lines = least(tally.lines + 1, :lines),
                            unwritten = case when tally.lines < :lines then 0 else tally.unwritten + 1 end,
                            since = case when tally.lines < :lines then null else coalesce(tally.since, :at) end,
                            last_words = :words
                        returning unwritten""")
                .param("incident", incident)
                .param("lines", lines)
                .param("words", words)
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .single();
    }

    /** Takes what was counted since before {@code until}; who takes it writes it down in the same transaction. */
    List<Counted> takeCounted(Instant until) {
        return database.sql("""
                        with counted as (select * from report_tally where since <= ? for update skip locked)
                        update report_tally tally set unwritten = 0, since = null
                        from counted where tally.incident = counted.incident
                        returning counted.incident, counted.unwritten, counted.since, counted.last_words""")
                .param(Timestamp.from(until))
                .query((row, number) -> new Counted(
                        row.getString("incident"),
                        row.getInt("unwritten"),
                        row.getTimestamp("since").toInstant(),
                        row.getString("last_words")))
                .list();
    }
}
