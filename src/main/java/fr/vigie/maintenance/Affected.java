package fr.vigie.maintenance;

import fr.vigie.client.Client;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each client that a notice period is for, and since when it is told. */
@Component
class Affected {

    private final JdbcClient database;

    Affected(JdbcClient database) {
        this.database = database;
    }

    /**
     * A client as the period has it.
     *
     * @param toldAt null while nobody there is told, as far as we know
     * @param how    by which way, in a few words
     */
    record Row(
            String client,
            String name,
            @Nullable Instant toldAt,
            @Nullable String how) {

        boolean isToldBy(@Nullable Instant due) {
            return toldAt != null && (due == null || !toldAt.isAfter(due));
        }
    }

    /** These are to be told in this period. */
    void expect(String reference, int round, Collection<Client> clients) {
        database.sql("""
                        insert into maintenance_client (maintenance, round, client, name)
                        select ?, ?, code, name from unnest(?::text[], ?::text[]) as client (code, name)
                        on conflict do nothing""")
                .params(reference, round)
                .param(clients.stream().map(Client::code).toArray(String[]::new))
                .param(clients.stream().map(Client::name).toArray(String[]::new))
                .update();
    }

    /** Who is not told and is none of these does not use it any more: nobody has to tell them. */
    void forgetAllBut(String reference, int round, Collection<Client> clients) {
        database.sql("delete from maintenance_client where maintenance = ? and round = ? and told_at is null"
                        + " and not client = any (?)")
                .params(reference, round)
                .param(clients.stream().map(Client::code).toArray(String[]::new))
                .update();
    }

    /** By name. */
    List<Row> of(String reference, int round) {
        return database.sql(
                        "select * from maintenance_client where maintenance = ? and round = ? order by name, client")
                .params(reference, round)
                .query((row, number) -> new Row(
                        row.getString("client"),
                        row.getString("name"),
                        row.getTimestamp("told_at") == null
                                ? null
                                : row.getTimestamp("told_at").toInstant(),
                        row.getString("how")))
                .list();
    }

    /** It is told; what was known before stays. */
    void told(String reference, int round, String client, Instant at, String how) {
        database.sql("update maintenance_client set told_at = ?, how = ?"
                        + " where maintenance = ? and round = ? and client = ? and told_at is null")
                .params(Timestamp.from(at), how, reference, round, client)
                .update();
    }
}
