package fr.vigie.incident;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What those who come in want to know of the slot that ended. */
@Component
@Transactional(readOnly = true)
public class SlotReader {

    private final Incidents incidents;
    private final JdbcClient database;
    private final Clock clock;

    SlotReader(Incidents incidents, JdbcClient database, Clock clock) {
        this.incidents = incidents;
        this.database = database;
        this.clock = clock;
    }

    /** What waits for a person, the most urgent first. */
    public List<IncidentView> underway() {
        var now = clock.instant();
        return incidents.underway().stream()
                .map(incidents::get)
                .map(incident -> IncidentView.of(incident, now))
                .toList();
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
