package fr.vigie.incident;

import java.time.Instant;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Component;

/** All that came in, as it came; only ever added to. */
@Component
class Reports {

    private final JdbcAggregateTemplate rows;
    private final Enclosures enclosures;

    Reports(JdbcAggregateTemplate rows, Enclosures enclosures) {
        this.rows = rows;
        this.enclosures = enclosures;
    }

    /** Keeps one with its papers, as a report of this incident, in the caller's transaction. */
    void keep(Report report, Papers papers, String incident, Instant notifiedAt, Instant receivedAt) {
        var kept = rows.insert(RecordedReport.of(report, incident, notifiedAt, receivedAt));
        enclosures.keep(kept.id(), papers.enclosures());
    }
}
