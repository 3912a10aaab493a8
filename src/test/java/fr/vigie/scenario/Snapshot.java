package fr.vigie.scenario;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every row that a ticket has, in our tables and in the engine's, revisions included.
 *
 * @param rows by table
 */
record Snapshot(Map<String, List<Map<String, Object>>> rows) {

    private static final Map<String, String> OF_TICKET = Map.of(
            "incident", "select * from incident where reference = ?",
            "report", "select * from report where incident = ? order by id",
            "journal", "select * from journal where incident = ? order by id",
            "notice", "select * from notice where reference = ? order by id",
            "maintenance", "select * from maintenance_incident where incident = ? order by maintenance",
            "task", ofProcess("act_ru_task", "proc_inst_id_"),
            "timer", ofProcess("act_ru_job", "process_instance_id_"),
            "variable", ofProcess("act_ru_variable", "proc_inst_id_"),
            "execution", ofProcess("act_ru_execution", "proc_inst_id_"));

    static Snapshot of(Ticket ticket) {
        return new Snapshot(OF_TICKET.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        table -> rows(ticket.stage().database(), table.getValue(), ticket.reference()))));
    }

    private static List<Map<String, Object>> rows(JdbcClient database, String query, String reference) {
        return database.sql(query).param(reference).query().listOfRows();
    }

    private static String ofProcess(String table, String instance) {
        return "select row.* from " + table + " row join act_ru_execution process on process.id_ = row." + instance
                + " where process.business_key_ = ? order by row.id_";
    }
}
