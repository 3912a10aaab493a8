package fr.vigie.coverage.plan;

import fr.vigie.coverage.Pool;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what was read from which calendar, shared by all nodes. */
@Component
class FeedStates {

    /** A little less than between two looks of one node, so that with several nodes it is still one look a minute. */
    private static final Duration ONE_LOOK = Duration.ofSeconds(50);

    private final JdbcClient database;

    FeedStates(JdbcClient database) {
        this.database = database;
    }

    /** Whether it is this node's turn to look. */
    boolean claim(Pool pool, String source, Instant now) {
        return database.sql("""
                        insert into rota_feed (pool, source, checked_at) values (?, ?, ?)
                        on conflict (pool) do update set checked_at = excluded.checked_at, source = excluded.source
                        where rota_feed.checked_at <= ? or rota_feed.source <> excluded.source""")
                        .params(pool.group(), source, Timestamp.from(now), Timestamp.from(now.minus(ONE_LOOK)))
                        .update()
                > 0;
    }

    /** Whether exactly this was read before, and nothing is wrong since. */
    boolean knows(Pool pool, String content) {
        return database.sql("select content = ? and problem is null from rota_feed where pool = ?")
                .params(content, pool.group())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void good(Pool pool, String content, Instant now) {
        database.sql(
                        "update rota_feed set read_at = ?, content = ?, problem = null, problem_since = null where pool = ?")
                .params(Timestamp.from(now), content, pool.group())
                .update();
    }

    /** @return whether that is news */
    boolean bad(Pool pool, String problem, Instant now) {
        return database.sql("""
                        update rota_feed set problem = ?, problem_since = coalesce(problem_since, ?)
                        where pool = ? and problem is distinct from ?""")
                        .params(problem, Timestamp.from(now), pool.group(), problem)
                        .update()
                > 0;
    }

    /** Whether this pool's calendar is read from somewhere, and was good when it last was. */
    boolean isGood(Pool pool) {
        return database.sql("select count(*) from rota_feed where pool = ? and read_at is not null and problem is null")
                        .param(pool.group())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** @return whether there was anything to forget */
    boolean forget(Pool pool) {
        return database.sql("delete from rota_feed where pool = ?")
                        .param(pool.group())
                        .update()
                > 0;
    }

    List<FeedState> all() {
        return database.sql("select * from rota_feed order by pool")
                .query((row, number) -> new FeedState(
                        row.getString("pool"),
                        row.getString("source"),
                        instant(row, "read_at"),
                        row.getString("problem"),
                        instant(row, "problem_since")))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
