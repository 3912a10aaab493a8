package fr.vigie.engine.access;

import static fr.vigie.engine.access.Right.on;
import static fr.vigie.engine.access.Right.onEvery;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Resources;

/** The table of who may do what inside the engine; that a candidate group works on its tasks is the engine's own rule. */
class Rights {

    private static final String INCIDENT = "incident";

    /** They report, and see every ticket while and after it runs. */
    private static final List<Right> AGENT = List.of(
            on(APPLICATION, "tasklist", ACCESS),
            on(APPLICATION, "welcome", ACCESS),
            onEvery(PROCESS_DEFINITION, READ, READ_INSTANCE, READ_HISTORY),
            on(PROCESS_DEFINITION, INCIDENT, READ, CREATE_INSTANCE),
            on(PROCESS_DEFINITION, "message", READ, CREATE_INSTANCE),
            on(PROCESS_DEFINITION, "attachment", READ, CREATE_INSTANCE),
            on(PROCESS_DEFINITION, "detachment", READ, CREATE_INSTANCE),
            on(PROCESS_DEFINITION, "problem", READ, CREATE_INSTANCE),
            on(PROCESS_DEFINITION, "knownError", READ, CREATE_INSTANCE),
            onEvery(PROCESS_INSTANCE, CREATE),
            onEvery(DECISION_DEFINITION, READ),
            onEvery(FILTER, READ),
            // lists and journals name people
            onEvery(USER, READ),
            onEvery(GROUP, READ));

    /** They see and hand out every task, and may step in on any. */
    private static final List<Right> MANAGER = List.of(
            onEvery(TASK, READ, TASK_WORK, TASK_ASSIGN, READ_HISTORY),
            on(PROCESS_DEFINITION, "announcement", READ, CREATE_INSTANCE),
            on(PROCESS_DEFINITION, "maintenance", READ, CREATE_INSTANCE),
            on(PROCESS_DEFINITION, "interruption", READ, CREATE_INSTANCE));

    /** They draw the procedure and deploy it; they neither start it nor read what clients wrote. */
    private static final List<Right> PROCESS_OWNER = List.of(
            on(APPLICATION, "cockpit", ACCESS),
            on(APPLICATION, "welcome", ACCESS),
            onEvery(PROCESS_DEFINITION, READ),
            onEvery(DEPLOYMENT, READ, CREATE),
            onEvery(DECISION_DEFINITION, READ),
            onEvery(DECISION_REQUIREMENTS_DEFINITION, READ));

    /** They report; the engine can't show them only what they reported, so they follow it at {@code /api/incidents}. */
    private static final List<Right> INTEGRATOR =
            List.of(on(PROCESS_DEFINITION, INCIDENT, READ, CREATE_INSTANCE), onEvery(PROCESS_INSTANCE, CREATE));

    private static final List<Right> ADMINISTRATOR = Arrays.stream(Resources.values())
            .map(resource -> onEvery(resource, ALL))
            .toList();

    static Stream<Right> of(AccountGroup group) {
        return switch (group) {
            case SUPPORT, ON_CALL, EVENT_ON_CALL, MONITORING -> AGENT.stream();
            case MANAGERS -> Stream.concat(AGENT.stream(), MANAGER.stream());
            case PROCESS_OWNERS -> PROCESS_OWNER.stream();
            case INTEGRATORS -> INTEGRATOR.stream();
            case CAMUNDA_ADMIN -> ADMINISTRATOR.stream();
        };
    }

    private Rights() {}
}
