package fr.vigie.contract;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows stand where a report leaves its traces: a refused one leaves none. */
public class Rows {

    public static Map<String, Long> in(JdbcClient database) {
        return Stream.of(
                        "incident",
                        "report",
                        "journal",
                        "notice",
                        "event_publication",
                        "act_ru_execution",
                        "act_ru_task",
                        "act_ru_variable",
                        "act_hi_procinst")
                .collect(toMap(table -> table, table -> count(database, table)));
    }

    public static long count(JdbcClient database, String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }

    private Rows() {}
}
