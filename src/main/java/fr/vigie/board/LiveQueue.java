package fr.vigie.board;

import fr.vigie.board.Section.Count;
import fr.vigie.client.KnownServices;
import fr.vigie.client.Language;
import fr.vigie.commitment.Deadline;
import fr.vigie.commitment.Priority;
import fr.vigie.coverage.Pool;
import fr.vigie.coverage.Staff;
import fr.vigie.incident.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is open now; of each priority the first few, however many there are. */
@Component
class LiveQueue {

    private final JdbcClient database;
    private final KnownServices services;

    LiveQueue(JdbcClient database, KnownServices services) {
        this.database = database;
        this.services = services;
    }

    /** @param names of our people, by account */
    List<Section> at(Instant now, Map<String, String> names) {
        var counts = database.sql(Question.COUNTS.sql())
                .param("now", Timestamp.from(now))
                .query((row, number) -> count(row))
                .list();
        var lines = database.sql(Question.QUEUE.sql())
                .param("each", Section.MOST_LINES)
                .query((row, number) -> line(row, names))
                .list();
        return Stream.concat(
                        Stream.of(Section.of(null, counts, lines)),
                        Arrays.stream(Priority.values()).map(priority -> Section.of(priority.code(), counts, lines)))
                .toList();
    }

    private static Count count(ResultSet row) throws SQLException {
        var waits = Line.waits(Status.valueOf(row.getString("status")));
        return new Count(priority(row), waits, row.getInt("open"), row.getInt("missed"));
    }

    private Line line(ResultSet row, Map<String, String> names) throws SQLException {
        var state = Status.valueOf(row.getString("status"));
        var promise = promise(row);
        var holder = row.getString("holder");
        var service = row.getString("service");
        return new Line(
                row.getString("reference"),
                priority(row),
                row.getString("subject"),
                row.getBoolean("restricted"),
                row.getString("client"),
                service == null ? null : services.name(service, Language.FR),
                state,
                holder != null,
                holder == null ? teams(row.getString("pools")) : names.getOrDefault(holder, holder),
                row.getInt("escalation_level"),
                since(row, state),
                Line.waits(state) ? promise.followUp() : null,
                promise.due());
    }

    private static @Nullable Integer priority(ResultSet row) throws SQLException {
        int priority = row.getInt("priority");
        return row.wasNull() ? null : priority;
    }

    private static Deadline promise(ResultSet row) throws SQLException {
        var intervene = at(row, "intervene_by");
        var opened = at(row, "opened_at");
        return intervene.isPresent() && opened.isPresent()
                ? promise(opened.get(), intervene.get())
                : promise(instant(row, "notified_at"), instant(row, "acknowledge_by"));
    }

    private static Deadline promise(Instant from, Instant due) {
        return new Deadline(from.isAfter(due) ? due : from, due);
    }

    private static Instant since(ResultSet row, Status state) throws SQLException {
        var moved = switch (state) {
            case OPEN -> at(row, "opened_at");
            case ENGAGED -> at(row, "intervened_at");
            case RESTORED -> at(row, "restored_at");
            default -> Optional.<Instant>empty();
        };
        return moved.orElse(instant(row, "notified_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static String teams(String groups) {
        return Arrays.stream(groups.split(","))
                .filter(group -> !group.isEmpty())
                .map(group -> group.equals(Staff.MANAGERS)
                        ? "responsables"
                        : Pool.ofGroup(group).map(Pool::label).orElse(group))
                .collect(Collectors.joining(", "));
    }
}
