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

    /**
     * In one transaction, the decision where nobody else is asked and the notices to clients included.
     *
     * @return the reference
     */
    String begin(Map<String, String> filledIn, Agent by, List<String> groups) {
        people.setAuthentication(by.id(), groups);
        try {
            return Objects.requireNonNull(runtime.startProcessInstanceByKey("interruption", new HashMap<>(filledIn))
                    .getBusinessKey());
        } finally {
            people.clearAuthentication();
        }
    }
}
