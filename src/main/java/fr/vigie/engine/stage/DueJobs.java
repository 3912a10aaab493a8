package fr.vigie.engine.stage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;

/** What the engine has to do next; asked of its table, as its own query for it is dear and is asked at every step. */
class DueJobs {

    private static final String INDEX = "create index stage_due on act_ru_job (duedate_)";
    private static final String NEXT =
            "select id_, duedate_ from act_ru_job where retries_ > 0 order by duedate_ nulls first, id_ limit 1";

    private final ManagementService management;
    private final PreparedStatement next;

    DueJobs(ProcessEngine engine) {
        management = engine.getManagementService();
        try {
            var store = BareEngine.store();
            store.createStatement().execute(INDEX);
            next = store.prepareStatement(NEXT);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A job, and when it falls due. */
    record Due(String id, Instant at) {}

    /** Null where nothing is timed. */
    @Nullable
    Due next(Instant now) {
        try (var found = next.executeQuery()) {
            if (!found.next()) {
                return null;
            }
            var at = found.getTimestamp(2);
            return new Due(found.getString(1), at == null || at.toInstant().isBefore(now) ? now : at.toInstant());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What fails once is not tried again. */
    void execute(Due job) {
        try {
            management.executeJob(job.id());
        } catch (RuntimeException failure) {
            management.setJobRetries(job.id(), 0);
            throw failure;
        }
    }
}
