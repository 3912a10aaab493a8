package fr.vigie.incident;

import fr.vigie.refusal.UnknownReference;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that came in, as it came; only ever added to, and moved where it turns out to be about something else. */
@Component
class Reports {

    // by hand: doors write one for each of many that come at once
    private static final String KEEP = "insert into report (id, incident, channel, client,"
            + " contact_name, contact_email, contact_phone, contact_chat, subject, description, service, severity,"
            + " notified_at, occurred_at, received_at, external_id, dedup_key, reported_by)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient database;
    private final ReportRows rows;
    private final Enclosures enclosures;

    Reports(JdbcClient database, ReportRows rows, Enclosures enclosures) {
        this.database = database;
        this.rows = rows;
        this.enclosures = enclosures;
    }

    /** Keeps one with its papers, as a report of this incident, in the caller's transaction. */
    void keep(Report report, Papers papers, String incident, Instant notifiedAt, Instant receivedAt) {
        var id = UUID.randomUUID();
        var contact = report.contact();
        database.sql(KEEP)
                .params(id, incident, report.channel().name(), report.client())
                .params(contact.name(), contact.email(), contact.phone(), contact.chat())
                .params(report.subject(), report.description(), report.service(), report.severity())
                .param(Timestamp.from(notifiedAt))
                .param(report.occurredAt() == null ? null : Timestamp.from(report.occurredAt()))
                .param(Timestamp.from(receivedAt))
                .params(report.externalId(), report.dedupKey(), report.reportedBy())
                .update();
        enclosures.keep(id, incident, papers.enclosures());
    }

    /** Those of an incident in the order in which they came: the first one opened it. */
    List<RecordedReport> of(String incident, int most) {
        return rows.of(incident, most);
    }

    /** Those that joined an incident and whose authors can be answered, in the order in which they came. */
    List<RecordedReport> joined(String incident) {
        return rows.joined(incident);
    }

    /** @throws UnknownReference when the incident has no such report */
    RecordedReport of(String incident, UUID id) {
        return rows.findByIdAndIncident(id, incident).orElseThrow(Reports::unknown);
    }

    /** Whether just one report of an incident is from there; none is from those who can't be answered. */
    boolean isFirstFrom(Contact contact, String incident) {
        var answerable = contact.email() != null || contact.phone() != null || contact.chat() != null;
        return answerable && rows.countFrom(incident, contact.email(), contact.phone(), contact.chat()) == 1;
    }

    /** Whether it is the report that opened its incident. */
    boolean opened(RecordedReport report) {
        return rows.of(report.incident(), 1).get(0).id().equals(report.id());
    }

    /** It is about another incident; its enclosures go with it. */
    void move(RecordedReport report, String incident) {
        rows.move(report.id(), incident);
    }

    /** @throws UnknownReference when it is no report's name */
    static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException unreadable) {
            throw unknown();
        }
    }

    private static UnknownReference unknown() {
        return new UnknownReference("Ce signalement n'est pas de cet incident.");
    }
}
