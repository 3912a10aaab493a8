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
    private static final int MOST = 90;
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
                    number(row.get("noticeDays")),
                    number(row.get("reminderDays")),
                    // a table that somebody drew before this column was there says nothing of it
                    row.containsKey("longerHours") ? number(row.get("longerHours")) : LONGER);
        } catch (ProcessEngineException unusable) {
            log.warn("The table of notice periods can't be used", unusable);
            throw unusable();
        }
    }

    private static int number(@Nullable Object said) {
        if (said instanceof Number number && number.intValue() >= 0 && number.intValue() <= MOST) {
            return number.intValue();
        }
        throw unusable();
    }

    private static BrokenRule unusable() {
        return new BrokenRule(
                "La table du préavis (notice-rules.dmn) est inutilisable : elle doit répondre des nombres "
                        + "de jours et d'heures, de 0 à " + MOST
                        + ". Rien n'est planifié tant qu'elle n'est pas réparée.");
    }
}
