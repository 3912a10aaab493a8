package fr.vigie.intake.alarm;

import fr.vigie.coverage.Anomalies;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.DecisionService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks {@code alarm.dmn}, as it is deployed now; a storm asks the same thing once in 10 seconds. A table that fails costs no
 * alarm: its words stay as they are, and who looks at the rota or at the ticket sees that the table must be mended.
 */
@Component
class AlarmTableWorkflow implements AlarmTable, Anomalies {

    private static final Logger log = LoggerFactory.getLogger(AlarmTableWorkflow.class);
    private static final String TABLE = "alarm";
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int MOST = 2_000;

    private final DecisionService decisions;
    private final Clock clock;
    private volatile Page page = new Page(Instant.EPOCH, Map.of(), new AtomicBoolean(), false);

    AlarmTableWorkflow(DecisionService decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** A table may fail for some alarms and answer others: it is well when it has failed for none on a whole page. */
    private record Page(Instant from, Map<AlarmWords, Answer> answers, AtomicBoolean failed, boolean failedBefore) {

        boolean isFreshAt(Instant now) {
            return !now.isBefore(from) && now.isBefore(from.plus(FRESH)) && answers.size() < MOST;
        }

        Page next(Instant now) {
            return new Page(now, new ConcurrentHashMap<>(), new AtomicBoolean(), failed.get());
        }

        boolean broken() {
            return failed.get() || failedBefore;
        }
    }

    @Override
    public Answer read(AlarmWords words) {
        var now = clock.instant();
        var open = page;
        if (!open.isFreshAt(now)) {
            open = open.next(now);
            page = open;
        }
        var onPage = open;
        return onPage.answers().computeIfAbsent(words.lowered(), lowered -> asked(lowered, onPage));
    }

    @Override
    public List<String> sentences() {
        return page.broken()
                ? List.of("La table des alarmes (alarm.dmn) est inutilisable : "
                        + "les alarmes gardent leurs propres mots pour le service et la gravité.")
                : List.of();
    }

    private Answer asked(AlarmWords words, Page onPage) {
        try {
            return evaluated(words);
        } catch (RuntimeException unusable) {
            if (onPage.failed().compareAndSet(false, true) && !onPage.failedBefore()) {
                log.warn("The table of alarms can't be used; they keep their own words", unusable);
            }
            return Answer.BROKEN;
        }
    }

    private Answer evaluated(AlarmWords words) {
        var rows = decisions
                .evaluateDecisionTableByKey(TABLE)
                .variables(Map.of(
                        "source", words.source(),
                        "host", words.host(),
                        "service", words.service(),
                        "severity", words.severity()))
                .evaluate()
                .getResultList();
        var row = rows.isEmpty() ? Map.<String, Object>of() : rows.get(0);
        return new Answer(word(row, "service"), word(row, "severity"), word(row, "client"), false);
    }

    private static @Nullable String word(Map<String, Object> row, String name) {
        var said = row.get(name);
        return said == null || said.toString().isBlank() ? null : said.toString();
    }
}
