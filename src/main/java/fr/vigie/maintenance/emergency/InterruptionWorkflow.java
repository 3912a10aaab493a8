package fr.vigie.maintenance.emergency;

import fr.vigie.incident.Agent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Begins the procedure of an interruption in the name of whoever asks for it. */
@Component
class InterruptionWorkflow {

    private final RuntimeService runtime;
    private final IdentityService people;

    InterruptionWorkflow(RuntimeService runtime, IdentityService people) {
        this.runtime = runtime;
        this.people = people;
    }

    /** What began; {@code known} where the same had been declared before, so that nothing did. */
    record Begun(String reference, boolean known) {}

    /**
     * In one transaction, the decision where nobody else is asked and the notices to clients included.
     */
    Begun begin(Map<String, String> filledIn, Agent by, List<String> groups) {
        people.setAuthentication(by.id(), groups);
        try {
            var procedure = runtime.startProcessInstanceByKey("interruption", new HashMap<>(filledIn));
            return new Begun(Objects.requireNonNull(procedure.getBusinessKey()), procedure.isEnded());
        } finally {
            people.clearAuthentication();
        }
    }
}
