package fr.vigie.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An incident as a row of its table. By hand: it is read and written at each step of each procedure. */
final class IncidentRow {

    private static final String COLUMNS =
            "version, channel, client, client_known, subject, description, service, severity,"
                    + " contact_name, contact_email, contact_phone, contact_chat, dedup_key, reported_by,"
                    + " status, underway, priority, outcome, attached_to, restricted,"
                    + " notified_at, acknowledge_by, opened_at, intervene_by, intervened_at, restored_at, closed_at,"
                    + " pools, escalation_level, assignee, handed_on";

    private static final String PLACES = String.join(", ", Collections.nCopies(COLUMNS.split(",", -1).length, "?"));

    /** With {@link #values}, then the reference. */
    static final String INSERT = "insert into incident (" + COLUMNS + ", reference) values (" + PLACES + ", ?)";

    /** With {@link #values}, then the reference and the version that was read. */
    static final String UPDATE =
            "update incident set (" + COLUMNS + ") = row(" + PLACES + ") where reference = ? and version = ?";

    private IncidentRow() {}

    /** All but its name, in the order of the columns. */
    static List<@Nullable Object> values(Incident incident) {
        var facts = incident.facts();
        var standing = incident.standing();
        var times = incident.times();
        var offer = incident.offer();
        return Arrays.asList(
                incident.version(),
                facts.channel().name(),
                facts.client(),
                facts.clientKnown(),
                facts.subject(),
                facts.description(),
                facts.service(),
                facts.severity(),
                facts.contactName(),
                facts.contactEmail(),
                facts.contactPhone(),
                facts.contactChat(),
                facts.dedupKey(),
                facts.reportedBy(),
                standing.status().name(),
                standing.underway(),
                standing.priority(),
                standing.outcome() == null ? null : standing.outcome().name(),
                standing.attachedTo(),
                standing.restricted(),
                stored(times.notifiedAt()),
                stored(times.acknowledgeBy()),
                stored(times.openedAt()),
                stored(times.interveneBy()),
                stored(times.intervenedAt()),
                stored(times.restoredAt()),
                stored(times.closedAt()),
                offer.offeredTo(),
                offer.escalationLevel(),
                offer.assignee(),
                offer.handedOn());
    }

    /** As a row mapper of Spring. */
    static Incident read(ResultSet row, int number) throws SQLException {
        return new Incident(
                row.getString("reference"),
                row.getInt("version"),
                new Facts(
                        Channel.valueOf(row.getString("channel")),
                        row.getString("client"),
                        row.getBoolean("client_known"),
                        row.getString("subject"),
                        row.getString("description"),
                        row.getString("service"),
                        row.getString("severity"),
                        row.getString("contact_name"),
                        row.getString("contact_email"),
                        row.getString("contact_phone"),
                        row.getString("contact_chat"),
                        row.getString("dedup_key"),
                        row.getString("reported_by")),
                standing(row),
                StoredMilestones.of(row),
                new Offer(
                        row.getString("pools"),
                        row.getInt("escalation_level"),
                        row.getString("assignee"),
                        row.getBoolean("handed_on")));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new Standing(
                Status.valueOf(row.getString("status")),
                row.getBoolean("underway"),
                row.getObject("priority", Integer.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("attached_to"),
                row.getBoolean("restricted"));
    }

    private static @Nullable Timestamp stored(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
