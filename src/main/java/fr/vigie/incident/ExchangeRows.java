package fr.vigie.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came in and what our people wrote, as rows tell it. */
@Component
class ExchangeRows {

    /** The reports of a ticket and of those attached to it; of one reporter where one is named. */
    private static final String CONCERNED = """
            from report
            where incident in (select reference from incident where reference = :reference or attached_to = :reference)
                and (cast(:reporter as text) is null or reported_by = :reporter)
            """;

    private final JdbcClient database;

    ExchangeRows(JdbcClient database) {
        this.database = database;
    }

    /** One line of the journal that is a message to the client. */
    record Written(@Nullable String message, Exchange line) {}

    /** The latest reports of a ticket and of those attached to it, oldest first; of one reporter where one is named. */
    List<Exchange> reports(String reference, @Nullable String reporter, int most) {
        var files = files(reference, reporter);
        return database.sql(
                        "select *, seq > (select min(seq) from report first where first.incident = latest.incident) as joined"
                                + " from (select * " + CONCERNED
                                + " order by received_at desc, id limit :most) as latest"
                                + " order by received_at, id")
                .param("reference", reference)
                .param("reporter", reporter)
                .param("most", most)
                .query((row, number) -> report(row, files, reporter == null ? apart(row, reference) : null))
                .list();
    }

    /** The latest messages about a ticket, oldest first. */
    List<Written> messages(String reference, UnaryOperator<String> names, int most) {
        return database.sql("""
                        select * from (select id, at, by, text, message from journal
                        where incident = ? and kind = 'MESSAGE' order by id desc limit ?) as latest order by id""")
                .params(reference, most)
                .query((row, number) -> new Written(
                        row.getString("message"),
                        new Exchange(
                                "message-" + row.getLong("id"),
                                Exchange.Kind.MESSAGE,
                                row.getTimestamp("at").toInstant(),
                                reference,
                                null,
                                names.apply(row.getString("by")),
                                null,
                                null,
                                row.getString("text"),
                                List.of(),
                                List.of(),
                                null)))
                .list();
    }

    private Map<UUID, List<Exchange.File>> files(String reference, @Nullable String reporter) {
        record Of(UUID report, Exchange.File file) {}
        return database
                .sql("select enclosure.id, report, name, type, size, original, refused"
                        + " from enclosure join (select id, received_at " + CONCERNED + ") as concerned"
                        + " on concerned.id = enclosure.report order by received_at desc, position limit 2000")
                .param("reference", reference)
                .param("reporter", reporter)
                .query((row, number) -> new Of(
                        row.getObject("report", UUID.class),
                        new Exchange.File(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("type"),
                                row.getLong("size"),
                                row.getBoolean("original"),
                                row.getString("refused"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::report, Collectors.mapping(Of::file, Collectors.toList())));
    }

    private static Exchange.@Nullable Apart apart(ResultSet row, String reference) throws SQLException {
        if (row.getBoolean("joined")) {
            return Exchange.Apart.REPORT;
        }
        return row.getString("incident").equals(reference) ? null : Exchange.Apart.INCIDENT;
    }

    private static Exchange report(ResultSet row, Map<UUID, List<Exchange.File>> files, Exchange.@Nullable Apart apart)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        var named = Stream.of("contact_name", "client", "reported_by");
        return new Exchange(
                "report-" + id,
                Exchange.Kind.REPORT,
                // a call is told when it rang, not when somebody found the time to type it
                row.getTimestamp("notified_at").toInstant(),
                row.getString("incident"),
                Channel.valueOf(row.getString("channel")).label(),
                first(row, named),
                first(row, Stream.of("contact_email", "contact_phone")),
                row.getString("subject"),
                row.getString("description"),
                files.getOrDefault(id, List.of()),
                List.of(),
                apart);
    }

    private static @Nullable String first(ResultSet row, Stream<String> columns) throws SQLException {
        for (var column : columns.toList()) {
            if (row.getString(column) != null) {
                return row.getString(column);
            }
        }
        return null;
    }
}
