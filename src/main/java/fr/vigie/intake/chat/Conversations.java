package fr.vigie.intake.chat;

import fr.vigie.client.Language;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All conversations; their tokens are kept as hashes only. */
@Component
class Conversations {

    private static final RowMapper<Conversation> ROW = (row, number) -> new Conversation(
            row.getString("id"),
            row.getString("token_hash"),
            row.getString("provider_name"),
            row.getString("reference"),
            row.getString("name"),
            row.getString("email"),
            Language.valueOf(row.getString("language")),
            row.getLong("last_seq"),
            row.getLong("seen_seq"));

    private final JdbcClient database;
    private final Clock clock;

    Conversations(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param opening mark of the client's own name for the request that opened it; null where it gave none */
    void insert(Conversation conversation, @Nullable String opening) {
        var now = Timestamp.from(clock.instant());
        database.sql("""
                        insert into conversation (id, token_hash, opening, provider_name, reference, name, email, language,
                            opened_at, here_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(conversation.id(), conversation.tokenHash(), opening, conversation.providerName())
                .params(conversation.reference(), conversation.name(), conversation.email())
                .params(conversation.language().name(), now, now)
                .update();
    }

    /** How many strangers opened one in the hour behind us. */
    long openedInAnHour() {
        return database.sql("select count(*) from conversation where token_hash is not null and opened_at > ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofHours(1))))
                .query(Long.class)
                .single();
    }

    Optional<Conversation> find(String id) {
        return by("id = ?", id);
    }

    /** In the caller's transaction nobody else says anything in it. */
    Optional<Conversation> hold(String id) {
        return by("id = ? for update", id);
    }

    Optional<Conversation> holdOpenedBy(String opening) {
        return by("opening = ? for update", opening);
    }

    Optional<Conversation> holdOfProvider(String name) {
        return by("provider_name = ? for update", name);
    }

    /** Two that want to open the same conversation at once do it one after the other. */
    void oneOpening(String name) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 5))")
                .param("chat|" + name)
                .query((row, number) -> number)
                .list();
    }

    void giveToken(String id, String hash) {
        database.sql("update conversation set token_hash = ? where id = ?")
                .params(hash, id)
                .update();
    }

    void move(String id, String reference) {
        database.sql("update conversation set reference = ? where id = ?")
                .params(reference, id)
                .update();
    }

    /** The client's screen has shown it up to this line. */
    void seen(String id, long seq) {
        database.sql("update conversation set seen_seq = greatest(seen_seq, least(?, last_seq)), here_at = ?"
                        + " where id = ?")
                .params(seq, Timestamp.from(clock.instant()), id)
                .update();
    }

    /** Somebody listens in these. */
    void here(Collection<String> ids) {
        database.sql("update conversation set here_at = ? where id = any (?)")
                .param(Timestamp.from(clock.instant()))
                .param(ids.toArray(String[]::new))
                .update();
    }

    /** The number of the last line of each. */
    Map<String, Long> lastLines(Collection<String> ids) {
        return database
                .sql("select id, last_seq from conversation where id = any (?)")
                .param(ids.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("id"), row.getLong("last_seq")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<Conversation> by(String condition, String value) {
        return database.sql("select * from conversation where " + condition)
                .param(value)
                .query(ROW)
                .optional();
    }
}
