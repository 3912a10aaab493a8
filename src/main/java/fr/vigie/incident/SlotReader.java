package fr.vigie.incident;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What those who come in want to know of the slot that ended. */
@Component
@Transactional(readOnly = true)
public class SlotReader {

    private final IncidentLists incidents;
    private final JdbcClient database;
    private final Clock clock;

    SlotReader(IncidentLists incidents, JdbcClient database, Clock clock) {
        this.incidents = incidents;
        this.database = database;
        this.clock = clock;
    }

    /** @param most so many are read, however many there are */
    public Underway underway(int most) {
        var now = clock.instant();
        var first = incidents.mostUrgent(most).stream()
                .map(incident -> IncidentView.of(incident, now))
                .toList();
        return database.sql("""
                        select count(*), count(*) filter (where status = 'REPORTED' or status = 'OPEN' and priority <= 2)
                        from incident where status <> 'CLOSED' and underway""")
                .query((row, number) -> new Underway(first, row.getInt(1), row.getInt(2)))
                .single();
    }

    /** How often each thing was written down at {@code since} or later. */
    public Map<EntryKind, Long> since(Instant since) {
        var counts = new EnumMap<EntryKind, Long>(EntryKind.class);
        database.sql("select kind, count(*) from journal where at >= ? group by kind")
                .param(Timestamp.from(since))
                .query(row -> {
                    counts.put(EntryKind.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }
}
