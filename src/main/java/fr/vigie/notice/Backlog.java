package fr.vigie.notice;

import fr.vigie.client.Carrier;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a carrier does not get rid of, by recipient. */
@Component
@Transactional(readOnly = true)
public class Backlog {

    private final JdbcClient database;

    Backlog(JdbcClient database) {
        this.database = database;
    }

    /**
     * A recipient to whom something was tried at least once, and did not arrive yet.
     *
     * @param since when the oldest of that was told
     * @param why   the last thing that was said against the oldest, as a French sentence
     */
    public record Waiting(String recipient, Instant since, String why) {}

    /** Those who wait by this carrier. */
    public List<Waiting> of(Carrier carrier) {
        return database.sql("""
                        select distinct on (recipient) recipient, at, why from notice
                        where carrier = ? and due_at is not null and attempts > 0 and why is not null
                        order by recipient, seq""")
                .param(carrier.name())
                .query((row, number) -> new Waiting(
                        row.getString("recipient"), row.getTimestamp("at").toInstant(), row.getString("why")))
                .list();
    }

    /** Whether this recipient took anything after that instant. */
    public boolean tookAnything(Carrier carrier, String recipient, Instant since) {
        return database.sql(
                        "select exists (select from notice where carrier = ? and recipient = ? and accepted_at > ?)")
                .params(carrier.name(), recipient, Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }
}
