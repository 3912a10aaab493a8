package fr.vigie.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The instants of a ticket out of a row that names them as the ticket's own table does. */
final class StoredMilestones {

    private StoredMilestones() {}

    static Milestones of(ResultSet row) throws SQLException {
        return new Milestones(
                row.getTimestamp("notified_at").toInstant(),
                row.getTimestamp("acknowledge_by").toInstant(),
                at(row, "opened_at"),
                at(row, "intervene_by"),
                at(row, "intervened_at"),
                at(row, "restored_at"),
                at(row, "closed_at"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
