package fr.vigie.contract;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the window of a maintenance begin now, where the clock of the test is the world's. */
public class Begun {

    private Begun() {}

    /** From one minute before {@code now} for an hour; its timers are due accordingly. */
    public static void now(
            String reference, Instant now, JdbcClient database, RuntimeService runtime, ManagementService jobs) {
        var from = now.minus(Duration.ofMinutes(1));
        database.sql("with told as (select ?::timestamptz as starts, ?::timestamptz as ends)"
                        + " update maintenance set starts_at = starts, ends_at = ends, told_from = starts, told_to = ends"
                        + " from told where reference = ?")
                .params(Timestamp.from(from), Timestamp.from(from.plus(Duration.ofHours(1))), reference)
                .update();
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                .flatMap(procedure -> jobs.createJobQuery().processInstanceId(procedure.getId()).list().stream())
                .filter(job -> "windowBegins"
                        .equals(jobs.createJobDefinitionQuery()
                                .jobDefinitionId(job.getJobDefinitionId())
                                .singleResult()
                                .getActivityId()))
                .forEach(job -> jobs.setJobDuedate(job.getId(), Date.from(from)));
    }
}
