package fr.vigie.intake.health;

import fr.vigie.intake.Door;
import fr.vigie.intake.DoorCounts;
import fr.vigie.intake.DoorNews;
import fr.vigie.intake.LeftBehind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row for each door, shared by all nodes. */
@Component
class DoorRows {

    private final JdbcClient database;

    DoorRows(JdbcClient database) {
        this.database = database;
    }

    /** All doors, those of which nothing was heard too. */
    List<DoorState> all() {
        return read("");
    }

    /** The same, and no other node changes them until the caller's transaction ends. */
    List<DoorState> locked() {
        for (var door : Door.values()) {
            database.sql("insert into intake_door (door) values (?) on conflict do nothing")
                    .param(door.name())
                    .update();
        }
        return read(" order by door for update");
    }

    void keep(DoorState state) {
        var heard = state.heard();
        var left = heard.left();
        database.sql("update intake_door set heard_at = ?, well_at = ?, failing_since = ?, failed_at = ?, why = ?,"
                        + " told = ?, well_since = ?, left_since = ?, left_at = ?, left_words = ?, left_told = ?,"
                        + " refused_at = ?, heard_count = ?, refused_count = ?, failed_count = ? where door = ?")
                .params(
                        timestamp(heard.heardAt()),
                        timestamp(heard.wellAt()),
                        timestamp(heard.failingSince()),
                        timestamp(heard.failedAt()),
                        heard.why(),
                        state.told() == null ? null : state.told().name(),
                        timestamp(state.wellSince()),
                        left == null ? null : timestamp(left.since()),
                        left == null ? null : timestamp(left.at()),
                        left == null ? null : left.words(),
                        state.leftTold(),
                        timestamp(heard.refusedAt()),
                        heard.counts().heard(),
                        heard.counts().refused(),
                        heard.counts().failed(),
                        state.door().name())
                .update();
    }

    private List<DoorState> read(String how) {
        var stored = database.sql("select * from intake_door where door = any (?)" + how)
                .param(Arrays.stream(Door.values()).map(Door::name).toArray(String[]::new))
                .query((row, number) -> state(row))
                .list();
        return Arrays.stream(Door.values())
                .map(door -> stored.stream()
                        .filter(state -> state.door() == door)
                        .findFirst()
                        .orElse(new DoorState(door, DoorNews.NONE, null, null, false)))
                .toList();
    }

    private static DoorState state(ResultSet row) throws SQLException {
        var told = row.getString("told");
        return new DoorState(
                Door.valueOf(row.getString("door")),
                new DoorNews(
                        instant(row, "heard_at"),
                        instant(row, "well_at"),
                        instant(row, "refused_at"),
                        instant(row, "failing_since"),
                        instant(row, "failed_at"),
                        row.getString("why"),
                        left(row),
                        new DoorCounts(
                                row.getLong("heard_count"), row.getLong("refused_count"), row.getLong("failed_count"))),
                told == null ? null : DoorState.Trouble.valueOf(told),
                instant(row, "well_since"),
                row.getBoolean("left_told"));
    }

    private static @Nullable LeftBehind left(ResultSet row) throws SQLException {
        var at = instant(row, "left_at");
        var words = row.getString("left_words");
        return at == null ? null : new LeftBehind(instant(row, "left_since"), at, words == null ? "" : words);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
