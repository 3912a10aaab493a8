package fr.vigie.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Many incidents after the image of one: each of its rows, in each table, under names of its own, ever further in the past.
 * No door and no engine could make as many in minutes.
 */
class Copies implements AutoCloseable {

    private static final String TABLES = """
            select c.table_name from information_schema.tables c
            where c.table_schema = 'public' and c.table_type = 'BASE TABLE' order by 1""";

    private static final List<String> OF_THE_PROCESS =
            List.of("proc_inst_id_", "process_instance_id_", "root_proc_inst_id_");

    private final Connection connection;
    private final JdbcTemplate rows;

    Copies(String url) throws SQLException {
        connection = DriverManager.getConnection(url, BenchPostgres.USER, BenchPostgres.USER);
        rows = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        // neither triggers nor foreign keys are asked again about what is a copy
        rows.execute("set session_replication_role = replica");
        rows.execute("set synchronous_commit = off");
        rows.execute("set timezone = 'UTC'");
    }

    /**
     * @param series  a year; with a number after it, the copies' references
     * @param first   the number of the first
     * @param seconds by how much each is older than the one before it
     */
    void make(String reference, int series, int first, int count, int seconds) {
        if (count == 0) {
            return;
        }
        var found = new ArrayList<Row>();
        for (var table : rows.queryForList(TABLES, String.class)) {
            found.addAll(rowsOf(table, reference));
        }
        var names = found.stream().flatMap(Row::names).collect(Collectors.toSet());
        var copy = new Copy(reference, "INC-" + series + "-", names, seconds);
        for (var row : found) {
            rows.execute(row.insert(copy, first, first + count - 1));
        }
    }

    /** The statistics that the database would make in time. */
    void settle() {
        rows.execute("vacuum analyze");
    }

    /** Bytes of all tables with their indexes. */
    long bytes() {
        return rows.queryForObject(
                "select sum(pg_total_relation_size(oid)) from pg_class where relkind = 'r'", Long.class);
    }

    private List<Row> rowsOf(String table, String reference) {
        var columns = rows.query(
                """
                select column_name, udt_name, is_identity from information_schema.columns
                where table_schema = 'public' and table_name = ? order by ordinal_position""",
                (row, number) -> new Column(
                        row.getString(1), row.getString(2), row.getString(3).equals("YES")),
                table);
        var where = whose(table, columns.stream().map(Column::name).collect(Collectors.toSet()));
        if (where.isEmpty()) {
            return List.of();
        }
        var texts = columns.stream()
                .map(column -> "\"" + column.name() + "\"::text as \"" + column.name() + "\"")
                .collect(Collectors.joining(", "));
        return rows
                .queryForList(
                        "select " + texts + " from " + table + " where " + where.replace("?", "'" + reference + "'"))
                .stream()
                .map(values -> new Row(table, columns, values))
                .toList();
    }

    /** A condition on the rows of a table that belong to an incident; none where no row does. */
    private static String whose(String table, Set<String> columns) {
        var processes = "(select proc_inst_id_ from act_hi_procinst where business_key_ = ?)";
        var tasks = "(select id_ from act_ru_task where proc_inst_id_ in " + processes + ")";
        if (table.equals("wording")) {
            return "id in (select wording from notice where reference = ?)";
        } else if (table.equals("act_ru_identitylink")) {
            return "task_id_ in " + tasks;
        } else if (table.equals("act_ru_authorization")) {
            // whoever is offered a task may see it, by a row of its own
            return "resource_id_ in " + tasks;
        } else if (table.equals("audit_entry")) {
            return "subject = ?";
        } else if (table.startsWith("act_")) {
            return OF_THE_PROCESS.stream()
                    .filter(columns::contains)
                    .map(column -> column + " in " + processes)
                    .collect(Collectors.joining(" or "));
        } else if (columns.contains("incident")) {
            return "incident = ?";
        }
        return table.equals("incident") || table.equals("notice") ? "reference = ?" : "";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private record Column(String name, String type, boolean numbered) {

        boolean isText() {
            return type.equals("text") || type.equals("varchar");
        }
    }

    /** How names and dates of a copy come from those of its image. */
    private record Copy(String reference, String series, Set<String> names, int seconds) {

        String of(Column column, String value) {
            var literal = "'" + value.replace("'", "''") + "'";
            if (column.type().equals("uuid")) {
                return names.contains(value) ? "md5(" + literal + " || n)::uuid" : literal + "::uuid";
            } else if (column.type().startsWith("timestamp")) {
                return literal + "::" + column.type() + " - n * interval '" + seconds + " s'";
            } else if (value.contains(reference)) {
                return "replace(" + literal + ", '" + reference + "', '" + series + "' || lpad(n::text, 6, '0'))"
                        + (column.name().equals("fact") ? " || '#' || n" : "");
            } else if (column.isText() && names.contains(value)
                    || List.of("fact", "external_id", "receipt").contains(column.name())) {
                // the engine has room for 64 characters
                return value.length() > 50
                        ? "left(" + literal + ", 24) || md5(" + literal + " || n)"
                        : literal + " || '-' || n";
            }
            return literal + "::" + column.type();
        }
    }

    private record Row(String table, List<Column> columns, Map<String, Object> values) {

        /** By which others know it. */
        Stream<String> names() {
            return columns.stream()
                    .filter(column -> !column.numbered()
                            && (column.name().equals("id_") || column.name().equals("id")))
                    .map(column -> values.get(column.name()).toString());
        }

        String insert(Copy copy, int first, int last) {
            var kept = columns.stream()
                    .filter(column -> !column.numbered() && values.get(column.name()) != null)
                    .toList();
            return "insert into %s (%s) select %s from generate_series(%d, %d) n"
                    .formatted(
                            table,
                            kept.stream()
                                    .map(column -> "\"" + column.name() + "\"")
                                    .collect(Collectors.joining(", ")),
                            kept.stream()
                                    .map(column -> copy.of(
                                            column, values.get(column.name()).toString()))
                                    .collect(Collectors.joining(", ")),
                            first,
                            last);
        }
    }
}
