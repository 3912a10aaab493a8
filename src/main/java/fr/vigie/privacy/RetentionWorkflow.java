package fr.vigie.privacy;

import fr.vigie.refusal.BrokenRule;
import java.time.DateTimeException;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks {@code retention.dmn}, as it is deployed now. */
@Component
class RetentionWorkflow implements Retention {

    private static final Logger log = LoggerFactory.getLogger(RetentionWorkflow.class);
    private static final String TABLE = "retention";

    private final DecisionService decisions;

    RetentionWorkflow(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Period of(Kind kind) {
        try {
            var row = decisions
                    .evaluateDecisionTableByKey(TABLE)
                    .variables(Map.of("kind", kind.name()))
                    .evaluate()
                    .getFirstResult();
            return Optional.ofNullable(row)
                    .map(answer -> period(answer.get("period")))
                    .orElseThrow(() -> unusable(kind));
        } catch (ProcessEngineException | DateTimeException unreadable) {
            log.warn("The table of periods can't be used", unreadable);
            throw unusable(kind);
        }
    }

    private static @Nullable Period period(@Nullable Object said) {
        var period = Period.parse(String.valueOf(said));
        return period.isZero() || period.isNegative() ? null : period;
    }

    private static BrokenRule unusable(Kind kind) {
        return new BrokenRule(
                "La table des durées de conservation (retention.dmn) ne dit pas combien de temps garder : "
                        + kind.label() + ". Rien n'en est effacé tant qu'elle n'est pas réparée.");
    }
}
