package fr.vigie.engine.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_REVOKE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.TASK;

import fr.vigie.refusal.BrokenRule;
import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rights where each task has some of its own, as many as there are tasks. The engine reads all of them at each command, to
 * learn which groups have any, and compares each task of a list with each right of its reader's team: a list of ten
 * thousand tasks took ten seconds. Here rights are asked task by task only where a list may hold what its reader must not
 * see.
 */
class ManyRights extends AuthorizationManager {

    /** Where that is asked, each right is looked up by the task; of how many there are, a kept plan knows nothing. */
    private static final String BY_INDEX =
            "select set_config('enable_seqscan', 'off', true), set_config('enable_material', 'off', true)";

    private final JdbcClient database;

    private ManyRights(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        super.configureTaskQuery(query);
        var check = query.getAuthCheck();
        if (check.isAuthorizationCheckEnabled()) {
            if (isForReader(query) || isAuthorized(READ, TASK, ANY)) {
                check.setAuthorizationCheckEnabled(false);
            } else {
                database.sql(BY_INDEX).query().singleRow();
            }
        }
    }

    /** The columns of a list: our people read all that runs. */
    @Override
    protected void configureVariableInstanceQuery(VariableInstanceQueryImpl query) {
        super.configureVariableInstanceQuery(query);
        var check = query.getAuthCheck();
        if (check.isAuthorizationCheckEnabled() && isAuthorized(READ_INSTANCE, PROCESS_DEFINITION, ANY)) {
            check.setAuthorizationCheckEnabled(false);
        }
    }

    /** @throws BrokenRule for one that takes something away: nobody looks for such, and it would seem to hold */
    @Override
    public void insert(DbEntity right) {
        if (right instanceof Authorization given && given.getAuthorizationType() == AUTH_TYPE_REVOKE) {
            throw new BrokenRule("Vigie ne connaît que des droits accordés : retirez le droit accordé au lieu d'en"
                    + " interdire l'usage (REVOKE).");
        }
        super.insert(right);
    }

    /** Ours are few: to ask for those that have no right at all costs less than to find out which they are. */
    @Override
    public List<String> filterAuthenticatedGroupIds(@Nullable List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    /** Of those to whom a task is offered, and of the one who has it, each may see it. */
    private boolean isForReader(TaskQueryImpl query) {
        var reader = getCurrentAuthentication();
        var offered = query.getCandidateGroups();
        return reader.getUserId().equals(query.getAssignee())
                || query.getCandidateUser() == null
                        && offered != null
                        && !offered.isEmpty()
                        && reader.getGroupIds() != null
                        && reader.getGroupIds().containsAll(offered);
    }

    /** Gives each command of the engine its own. */
    record Factory(JdbcClient database) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new ManyRights(database);
        }
    }
}
