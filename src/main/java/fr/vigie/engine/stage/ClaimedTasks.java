package fr.vigie.engine.stage;

import fr.vigie.rehearsal.Taken;
import fr.vigie.rehearsal.TakenTasks;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads them from the engine's log of what people did, of which the engine's own query names neither step nor incident. */
@Component
class ClaimedTasks implements TakenTasks {

    private final JdbcClient database;

    ClaimedTasks(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true, timeout = 10)
    public List<Taken> since(Instant from) {
        return database.sql("""
                        select root.business_key_, task.task_def_key_, log.timestamp_
                        from act_hi_op_log log
                        join act_hi_taskinst task on task.id_ = log.task_id_
                        join act_hi_procinst root on root.id_ = task.root_proc_inst_id_
                        where log.operation_type_ = 'Claim' and log.property_ = 'assignee' and log.timestamp_ >= :from
                          and root.proc_def_key_ = 'incident' and root.business_key_ is not null
                        order by log.timestamp_, log.id_
                        """)
                .param("from", Timestamp.from(from))
                .query((row, number) -> new Taken(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list();
    }
}
