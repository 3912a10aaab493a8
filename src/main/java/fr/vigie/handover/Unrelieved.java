package fr.vigie.handover;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tickets that an earlier hand-over is to relieve and has not begun with. They will be relieved by what is planned at that
 * moment, so that nobody has to relieve them once more.
 */
@Component
class Unrelieved {

    private final JdbcClient database;

    Unrelieved(JdbcClient database) {
        this.database = database;
    }

    /**
     * One of them.
     *
     * @param instance   the process that relieves it
     * @param planChange why, as {@link Passing#planChange()}
     */
    record Waiting(
            String reference, String instance, @Nullable String planChange) {}

    /** @param since as {@link Passing#since()}: who left since another moment may be somebody else */
    List<Waiting> among(List<String> tickets, Instant since) {
        if (tickets.isEmpty()) {
            return List.of();
        }
        // what a node has in hand may have read the plan already; where the engine gave up, nobody is at it
        return database.sql("""
                        select distinct on (instance.business_key_)
                            instance.business_key_ as reference, instance.id_ as instance, why.text_ as plan_change
                        from act_ru_execution instance
                        join act_re_procdef drawn on drawn.id_ = instance.proc_def_id_ and drawn.key_ = 'relieve'
                        join act_ru_job step on step.process_instance_id_ = instance.id_
                        join act_ru_jobdef place on place.id_ = step.job_def_id_ and place.act_id_ = 'due'
                        join act_ru_variable since on since.execution_id_ = instance.id_ and since.name_ = 'since'
                        left join act_ru_variable why on why.execution_id_ = instance.id_ and why.name_ = 'planChange'
                        where instance.business_key_ in (:tickets) and since.long_ = :since
                            and step.lock_owner_ is null and step.retries_ > 0 and step.suspension_state_ = 1
                        order by instance.business_key_, instance.id_""")
                .param("tickets", tickets)
                .param("since", since.toEpochMilli())
                .query(Waiting.class)
                .list();
    }
}
