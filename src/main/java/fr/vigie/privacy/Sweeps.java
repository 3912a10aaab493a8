package fr.vigie.privacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sweeps as they are written down; at most one is under way, and any node may go on with it. */
@Component
class Sweeps {

    /**
     * One of them.
     *
     * @param endedAt when everything that was due was erased; null while something is left
     * @param trouble what failed at the last try, as a French sentence; null where nothing did
     */
    record Sweep(
            long id,
            Instant begunAt,
            @Nullable Instant endedAt,
            @Nullable String trouble) {}

    private final JdbcClient database;

    Sweeps(JdbcClient database) {
        this.database = database;
    }

    Optional<Sweep> underWay() {
        return latest("where ended_at is null", 1).stream().findFirst();
    }

    Optional<Sweep> lastEnded() {
        return latest("where ended_at is not null", 1).stream().findFirst();
    }

    List<Sweep> latest(int most) {
        return latest("", most);
    }

    private List<Sweep> latest(String which, int most) {
        return database.sql("select * from retention_sweep " + which + " order by id desc limit ?")
                .param(most)
                .query((row, number) -> {
                    var ended = row.getTimestamp("ended_at");
                    return new Sweep(
                            row.getLong("id"),
                            row.getTimestamp("begun_at").toInstant(),
                            ended == null ? null : ended.toInstant(),
                            row.getString("trouble"));
                })
                .list();
    }

    /** Begins one, unless another node was first. */
    void begin(Instant now) {
        database.sql("insert into retention_sweep (begun_at) values (?) on conflict do nothing")
                .param(Timestamp.from(now))
                .update();
    }

    /** Takes it in hand until the caller's transaction ends; false where it is over, or in another node's hands. */
    boolean hold(long sweep) {
        return database.sql("select id from retention_sweep where id = ? and ended_at is null for update skip locked")
                .param(sweep)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    void count(long sweep, Kind kind, long erased) {
        database.sql("""
                        insert into retention_count (sweep, kind, erased) values (?, ?, ?)
                        on conflict (sweep, kind) do update set erased = retention_count.erased + excluded.erased""").params(sweep, kind.name(), erased).update();
    }

    void end(long sweep, Instant now) {
        database.sql("update retention_sweep set ended_at = ?, trouble = null where id = ? and ended_at is null")
                .params(Timestamp.from(now), sweep)
                .update();
    }

    void failed(long sweep, String trouble) {
        database.sql("update retention_sweep set trouble = ? where id = ? and ended_at is null")
                .params(trouble, sweep)
                .update();
    }

    /** How many rows of each kind one of them erased. */
    Map<String, Long> counts(long sweep) {
        var counts = new TreeMap<String, Long>();
        database.sql("select kind, erased from retention_count where sweep = ?")
                .param(sweep)
                .query((row, number) -> counts.put(row.getString("kind"), row.getLong("erased")))
                .list();
        return counts;
    }
}
