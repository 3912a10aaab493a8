package fr.vigie.maintenance;

import fr.vigie.refusal.BrokenRule;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks {@code notice-rules.dmn}, as it is deployed now. */
@Component
class NoticeRulesWorkflow implements NoticeRules {

    private static final Logger log = LoggerFactory.getLogger(NoticeRulesWorkflow.class);
    private static final String TABLE = "notice-rules";
    private static final int MOST_DAYS = 90;
    private static final int MOST_HOURS = 72;
    private static final int LONGER = 4;

    private final DecisionService decisions;

    NoticeRulesWorkflow(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Period of(Change change) {
        try {
            var row = decisions
                    .evaluateDecisionTableByKey(TABLE)
                    .variables(Map.of("change", change.name()))
                    .evaluate()
                    .getFirstResult();
            if (row == null) {
                throw unusable();
            }
            return new Period(
                    number(row.get("noticeDays"), MOST_DAYS),
                    number(row.get("reminderDays"), MOST_DAYS),
                    // a table that somebody drew before this column was there says nothing of it
                    row.containsKey("longerHours") ? number(row.get("longerHours"), MOST_HOURS) : LONGER);
        } catch (ProcessEngineException unusable) {
            log.warn("The table of notice periods can't be used", unusable);
            throw unusable();
        }
    }

    private static int number(@Nullable Object said, int most) {
        if (said instanceof Number number && number.intValue() >= 0 && number.intValue() <= most) {
            return number.intValue();
        }
        throw unusable();
    }

    private static BrokenRule unusable() {
        return new BrokenRule(
                "La table du préavis (notice-rules.dmn) est inutilisable : elle doit répondre des nombres "
                        + "de jours, de 0 à " + MOST_DAYS + ", et d'heures, de 0 à " + MOST_HOURS
                        + ". Rien n'est planifié tant qu'elle n'est pas réparée.");
    }
}
