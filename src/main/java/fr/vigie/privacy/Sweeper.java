package fr.vigie.privacy;

import fr.vigie.query.SqlFile;
import fr.vigie.servicetime.ServiceCalendar;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases what was kept for long enough, in small steps that each stand for themselves: whoever goes on after a crash erases
 * what is left. A kind that fails does not keep the others.
 */
@Component
class Sweeper {

    /** What people read in the place of what was erased. */
    static final String WORDS = "Effacé : la durée de conservation est écoulée.";

    /** Rows a step: which ones are due is found anew each time, among all that is kept. */
    static final int BATCH = 2000;

    /** Procedures a step: the engine lists each of them in its statements. */
    private static final int PROCEDURES = 500;

    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

    private final Map<Kind, List<SqlFile>> statements = new EnumMap<>(Kind.class);
    private final Retention retention;
    private final HistoryWorkflow history;
    private final Sweeps sweeps;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ServiceCalendar calendar;
    private final Clock clock;

    Sweeper(
            Retention retention,
            HistoryWorkflow history,
            Sweeps sweeps,
            JdbcClient database,
            PlatformTransactionManager transactions,
            ServiceCalendar calendar,
            Clock clock) {
        this.retention = retention;
        this.history = history;
        this.sweeps = sweeps;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.calendar = calendar;
        this.clock = clock;
        Arrays.stream(Kind.values()).forEach(kind -> statements.put(kind, statements(kind)));
    }

    /** Those of a kind, which erase some rows that are due, and none that was erased before; none for what the engine keeps. */
    static List<SqlFile> statements(Kind kind) {
        return SqlFile.in("privacy/" + kind.name().toLowerCase(Locale.ROOT));
    }

    /** What is over since before then was kept for long enough. */
    private Instant before(Kind kind) {
        return before(period(kind));
    }

    private Instant before(Period period) {
        return clock.instant().atZone(calendar.zone()).minus(period).toInstant();
    }

    /** The engine holds the words of reports: never for longer than these. */
    Period period(Kind kind) {
        var own = retention.of(kind);
        if (kind != Kind.HISTORY) {
            return own;
        }
        var reports = retention.of(Kind.REPORTS);
        return before(own).isBefore(before(reports)) ? reports : own;
    }

    /**
     * Goes on with this sweep, and ends it where nothing is left.
     *
     * @param until when it stops wherever it is
     */
    void goOn(long sweep, Instant until) {
        var troubles = new ArrayList<String>();
        var left = false;
        for (var kind : Kind.values()) {
            try {
                left |= !erased(sweep, kind, until);
            } catch (RuntimeException failed) {
                log.error("What is kept too long could not be erased: {}", kind, failed);
                troubles.add("L'effacement n'aboutit pas : " + kind.label() + ".");
            }
        }
        if (!troubles.isEmpty()) {
            sweeps.failed(sweep, String.join(" ", troubles));
        } else if (!left) {
            sweeps.end(sweep, clock.instant());
        }
    }

    private boolean erased(long sweep, Kind kind, Instant until) {
        var before = before(kind);
        if (kind == Kind.HISTORY) {
            history.keepFor(period(kind));
            return steps(sweep, kind, until, () -> history.forget(before, PROCEDURES));
        }
        return Objects.requireNonNull(statements.get(kind)).stream()
                .map(statement -> steps(sweep, kind, until, () -> step(statement, before)))
                .reduce(true, Boolean::logicalAnd);
    }

    /** One step of a sweep. */
    @FunctionalInterface
    private interface Step {
        int erase();
    }

    private boolean steps(long sweep, Kind kind, Instant until, Step step) {
        while (clock.instant().isBefore(until)) {
            int erased = transaction.execute(status -> {
                if (!sweeps.hold(sweep)) {
                    return -1;
                }
                int some = step.erase();
                sweeps.count(sweep, kind, some);
                return some;
            });
            if (erased <= 0) {
                return erased == 0;
            }
        }
        return false;
    }

    private int step(SqlFile statement, Instant before) {
        return database.sql(statement.sql())
                .param("before", Timestamp.from(before))
                .param("now", Timestamp.from(clock.instant()))
                .param("words", WORDS)
                .param("batch", BATCH)
                .update();
    }
}
