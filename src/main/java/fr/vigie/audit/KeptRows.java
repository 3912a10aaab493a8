package fr.vigie.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the rows of the journals with what the audit knows of them; asks nothing of the functions that wrote it. */
class KeptRows {

    private static final List<String> JOURNALS =
            List.of("journal", "problem_entry", "maintenance_entry", "interruption_entry", "plan_entry");

    private static final String LAST = """
            with last as (
                select distinct on (row_key) row_key, digest from audit_entry
                where source = '%1$s' order by row_key, id desc)
            """;

    /** The last entry of a row says what it is now; of one that may be gone, it has no digest. */
    private static final String OF_A_JOURNAL = LAST + """
            select coalesce(l.row_key, t.id::text) as row, l.row_key is null as added, t.id is null as gone
            from last l full join %1$s t on t.id::text = l.row_key
            where l.row_key is null
               or l.digest is distinct from case when t.id is null then null else
                  sha256(convert_to(jsonb_strip_nulls(to_jsonb(t) - 'erased_at')::text, 'UTF8')) end
            limit %2$d""";

    /** The engine deletes what is past its time to live. */
    private static final String OF_THE_ENGINE = LAST + """
            select t.id_ as row, l.row_key is null as added, false as gone
            from %1$s t left join last l on l.row_key = t.id_
            where l.digest is distinct from
                sha256(convert_to(jsonb_strip_nulls(to_jsonb(t) - 'removal_time_' - 'annotation_')::text, 'UTF8'))
            limit %2$d""";

    private KeptRows() {}

    static List<String> differences(JdbcClient database) {
        var findings = new ArrayList<String>();
        JOURNALS.forEach(table -> findings.addAll(ask(database, OF_A_JOURNAL, table)));
        findings.addAll(ask(database, OF_THE_ENGINE, "act_hi_op_log"));
        return findings;
    }

    private static List<String> ask(JdbcClient database, String question, String table) {
        return database.sql(question.formatted(table, Verification.MOST))
                .query((row, number) -> "La ligne " + row.getString("row") + " de " + table
                        + (row.getBoolean("added")
                                ? " n'est pas dans l'audit : elle a été ajoutée sans lui."
                                : row.getBoolean("gone")
                                        ? " a été retirée."
                                        : " n'est plus celle qui fut écrite : elle a été modifiée."))
                .list();
    }
}
