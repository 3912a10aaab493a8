package fr.vigie.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did.
 *
 * @param at      when it was written, by the clock of the database
 * @param actor   the account, {@code procédure} for what nobody did, null where it is not known who
 * @param door    where the request came in; null for what came by none
 * @param act     room and kind: {@code incident.PRIORITY_CHANGED}
 * @param subject the reference of what it was done to
 * @param detail  what else is known of it; never a word of a client
 * @param source  the table whose row says it in full
 * @param row     the key of that row
 * @param digest  the SHA-256 of that row as it was written; null for what is gone or has none
 */
record Entry(
        long id,
        Instant at,
        @Nullable String actor,
        @Nullable String door,
        String act,
        @Nullable String subject,
        @Nullable String detail,
        @Nullable String source,
        @Nullable String row,
        byte @Nullable [] digest) {

    /** What to select of {@code audit_entry e} for {@link #read}. */
    static final String COLUMNS =
            "e.id, e.at, e.actor, e.door, e.act, e.subject, e.detail, e.source, e.row_key, e.digest";

    static Entry read(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("door"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("source"),
                row.getString("row_key"),
                row.getBytes("digest"));
    }
}
