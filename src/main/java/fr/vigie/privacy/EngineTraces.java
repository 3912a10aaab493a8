package fr.vigie.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the engine's memory of procedures mentions a person. */
@Component
class EngineTraces {

    /**
     * A text that it keeps.
     *
     * @param root      the procedure that called all others; null for a task of none
     * @param task      the task, where it belongs to no procedure
     * @param reference of the ticket
     * @param over      whether nothing of it runs any more
     * @param secret    whether only few may read it
     * @param what      the variable, or what else it is
     */
    record Line(
            @Nullable String root,
            @Nullable String task,
            @Nullable String reference,
            boolean over,
            boolean secret,
            String what,
            String text) {}

    private static final String KEPT = """
            with kept as (
                select proc_inst_id_ as process, cast(null as text) as task, name_ as what, text_ as text
                from act_hi_varinst where text_ is not null
                union all
                select proc_inst_id_, null, name_, text_ from act_ru_variable where text_ is not null
                union all
                select proc_inst_id_, null, name_, text_ from act_hi_detail where text_ is not null
                union all
                select proc_inst_id_, null, 'commentaire',
                    concat_ws(' ', message_, encode(full_msg_, 'escape')) from act_hi_comment
                union all
                select proc_inst_id_, null, 'incident du moteur', incident_msg_ from act_hi_incident
                union all
                select proc_inst_id_, id_, 'tâche', concat_ws(' ', name_, description_) from act_hi_taskinst)
            select distinct kept.process, coalesce(p.root_proc_inst_id_, kept.process) as root, kept.task,
                coalesce(root.business_key_, p.business_key_) as reference,
                case when p.id_ is null then t.end_time_ is not null
                    else coalesce(root.end_time_, p.end_time_) is not null end as done,
                is_secret(coalesce(root.business_key_, p.business_key_)) as secret, kept.what, kept.text
            from kept left join act_hi_procinst p on p.id_ = kept.process
                left join act_hi_procinst root on root.id_ = p.root_proc_inst_id_
                left join act_hi_taskinst t on t.id_ = kept.task
            where strpos(lower(kept.text), cast(:email as text)) > 0
                or strpos(regexp_replace(kept.text, '\\D', '', 'g'), cast(:digits as text)) > 0
                or coalesce(root.business_key_, p.business_key_) = any (:places)
                or coalesce(root.business_key_, p.business_key_) in
                    (select i.reference from incident i where i.client = cast(:client as text))
            """;

    private final JdbcClient database;
    private final HistoryWorkflow history;

    EngineTraces(JdbcClient database, HistoryWorkflow history) {
        this.database = database;
        this.history = history;
    }

    /** What mentions the person. */
    List<Line> of(Trace trace) {
        var person = trace.person();
        return database
                .sql(KEPT)
                .param("email", person.email())
                .param("digits", person.digits().orElse(null))
                .param("client", person.client())
                .param("places", trace.places().toArray(String[]::new))
                .query((row, number) -> new Line(
                        row.getString("root"),
                        row.getString("task"),
                        row.getString("reference"),
                        row.getBoolean("done"),
                        row.getBoolean("secret"),
                        row.getString("what"),
                        row.getString("text")))
                .list()
                .stream()
                .filter(line -> person.isIn(line.text()))
                .toList();
    }

    /**
     * Forgets what is over of that, whole: the procedure's memory is a copy, the ticket and its journal stay.
     *
     * @param declared the closed incidents that the person declared: of these all is forgotten
     * @return how many procedures and tasks
     */
    int forget(List<Line> lines, List<String> declared) {
        var over = lines.stream().filter(Line::over).toList();
        var roots = over.stream().map(Line::root).filter(Objects::nonNull).collect(Collectors.toSet());
        var tasks = over.stream()
                .filter(line -> line.root() == null && line.task() != null)
                .map(Line::task)
                .collect(Collectors.toSet());
        return history.forgetProcedures(calledBy(roots.toArray(String[]::new), declared.toArray(String[]::new)))
                + history.forgetTasks(new ArrayList<>(tasks));
    }

    private List<String> calledBy(String[] roots, String[] references) {
        return database.sql("""
                        select p.id_ from act_hi_procinst p left join act_hi_procinst root on root.id_ = p.root_proc_inst_id_
                        where p.end_time_ is not null and (root.id_ is null or root.end_time_ is not null)
                            and (coalesce(p.root_proc_inst_id_, p.id_) = any (:roots)
                                or coalesce(root.business_key_, p.business_key_) = any (:references))""")
                .params(Map.of("roots", roots, "references", references))
                .query(String.class)
                .list();
    }
}
