package fr.vigie.coverage.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.SimpleTransactionScope;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The rows of the plan, in the caller's transaction: changes are added, never written over. */
@Component
class PlanEntries {

    private static final long ONE_CHANGE_AT_A_TIME = 8_151_962_027L;
    private static final String VERSION = "version";

    private final JdbcClient database;
    private final ObjectMapper json;
    private final SimpleTransactionScope transaction = new SimpleTransactionScope();

    PlanEntries(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The number of the last change; another number means another plan. A transaction goes by one plan, and by its own changes. */
    long version() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? (long) transaction.get(VERSION, this::last)
                : last();
    }

    private long last() {
        return database.sql("select coalesce(max(id), 0) from plan_entry")
                .query(Long.class)
                .single();
    }

    /** What holds now, in the order in which it was planned. */
    List<Entry> current() {
        var entries = new ArrayList<Entry>();
        database.sql("""
                        select key, body, made_by, at from (
                            select distinct on (key) * from plan_entry order by key, id desc) latest
                        where body is not null order by id
                        """).query(row -> {
            var key = row.getString("key");
            var by = row.getString("made_by");
            var at = row.getTimestamp("at").toInstant();
            var body = row.getString("body");
            Kind.ofKey(key).ifPresent(kind -> entries.add(new Entry(key, read(body, kind), by, at)));
        });
        return entries;
    }

    /** An event or an exceptional day that was planned, or taken away: then without a body. */
    record Change(String key, Optional<Object> body, Instant at) {}

    /** What was said of events and exceptional days until then, in order. */
    List<Change> changesOfHours(Instant until) {
        var changes = new ArrayList<Change>();
        database.sql("select key, body, at from plan_entry where at <= ? and (key like 'event/%' or key like 'day/%')"
                        + " order by id")
                .param(Timestamp.from(until))
                .query(row -> {
                    var key = row.getString("key");
                    var body = row.getString("body");
                    var at = row.getTimestamp("at").toInstant();
                    Kind.ofKey(key)
                            .ifPresent(kind -> changes.add(
                                    new Change(key, Optional.ofNullable(body).map(said -> read(said, kind)), at)));
                });
        return changes;
    }

    boolean has(String key) {
        return database.sql("select body is not null from plan_entry where key = ? order by id desc limit 1")
                .param(key)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Whoever changes the plan next waits until this transaction ends: numbers are given in the order of commits. */
    void oneChangeAtATime() {
        database.sql("select pg_advisory_xact_lock(?)")
                .param(ONE_CHANGE_AT_A_TIME)
                .query()
                .singleRow();
        transaction.remove(VERSION);
    }

    /** @param body nothing takes away what was there */
    void add(String key, @Nullable Object body, String by, Instant at) {
        database.sql("insert into plan_entry (key, body, made_by, at) values (?, ?::jsonb, ?, ?)")
                .params(key, body == null ? null : write(body), by, Timestamp.from(at))
                .update();
        transaction.remove(VERSION);
    }

    /** What a calendar said before does not have to be kept: the team has it. */
    void forgetEarlier(String key) {
        database.sql("delete from plan_entry where key = ? and id < (select max(id) from plan_entry where key = ?)")
                .params(key, key)
                .update();
    }

    private Object read(String body, Kind kind) {
        try {
            return json.readValue(body, kind.body());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A row of the plan can't be read as " + kind, unreadable);
        }
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A row of the plan can't be written", unwritable);
        }
    }
}
