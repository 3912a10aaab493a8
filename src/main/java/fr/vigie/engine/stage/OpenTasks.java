package fr.vigie.engine.stage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What an incident asks of a person; asked of the engine's table, as its own query for it is dear. */
class OpenTasks {

    private static final String FIRST = "select task.id_, task.task_def_key_ from act_ru_execution root"
            + " join act_ru_task task on task.proc_inst_id_ = root.proc_inst_id_"
            + " where root.business_key_ = ? order by task.id_ limit 1";

    private final PreparedStatement first;

    OpenTasks() {
        try {
            first = BareEngine.store().prepareStatement(FIRST);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A task, and the step of the diagram that it stands for. */
    record Open(String id, String step) {}

    /** Null where the incident asks nothing of anybody. */
    @Nullable
    Open of(String reference) {
        try {
            first.setString(1, reference);
            try (var found = first.executeQuery()) {
                return found.next() ? new Open(found.getString(1), found.getString(2)) : null;
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
