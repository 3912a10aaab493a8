package fr.vigie.problem;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Asks {@code recurrence.dmn}, as it is deployed now. */
@Component
class RecurrenceWorkflow implements RecurrenceRule {

    private static final String TABLE = "recurrence";

    private final DecisionService decisions;

    RecurrenceWorkflow(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Answer of(String service) {
        try {
            var rows = decisions
                    .evaluateDecisionTableByKey(TABLE)
                    .variables(Map.of("service", service))
                    .evaluate()
                    .getResultList();
            var row = rows.get(0);
            return new Answer(number(row, "incidents"), number(row, "days"), number(row, "mostPriority"));
        } catch (RuntimeException unusable) {
            throw new BrokenRecurrenceRule(unusable);
        }
    }

    private static int number(Map<String, Object> row, String name) {
        return ((Number) Objects.requireNonNull(row.get(name), name)).intValue();
    }
}
