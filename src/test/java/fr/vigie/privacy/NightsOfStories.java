package fr.vigie.privacy;

import fr.vigie.refusal.BrokenRule;
import fr.vigie.servicetime.ServiceCalendar;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What stories that are told outside this room may do with it: let a night pass, a good one or a bad one. */
public class NightsOfStories {

    private final Nights nights;
    private final Sweeps sweeps;
    private final RetentionAnomalies anomalies;
    private final Retention retention;
    private final HistoryWorkflow history;
    private final JdbcClient database;
    private final PlatformTransactionManager transactions;
    private final ServiceCalendar calendar;
    private final Clock clock;

    NightsOfStories(
            Nights nights,
            Sweeps sweeps,
            RetentionAnomalies anomalies,
            Retention retention,
            HistoryWorkflow history,
            JdbcClient database,
            PlatformTransactionManager transactions,
            ServiceCalendar calendar,
            Clock clock) {
        this.nights = nights;
        this.sweeps = sweeps;
        this.anomalies = anomalies;
        this.retention = retention;
        this.history = history;
        this.database = database;
        this.transactions = transactions;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What happens every half an hour. */
    public void look() {
        nights.look();
    }

    /** The same, on a node where this kind can't be erased. */
    public void lookWhereNothingIsSaidOf(String kind) {
        Retention torn = asked -> {
            if (asked.name().equals(kind)) {
                throw new BrokenRule("Illisible.");
            }
            return retention.of(asked);
        };
        var sweeper = new Sweeper(torn, history, sweeps, database, transactions, calendar, clock);
        new Nights(sweeps, sweeper, calendar, clock).look();
    }

    /** The same, where each step takes a quarter of an hour. */
    public void lookSlowly() {
        var slow = new SlowClock(clock, Nights.LONGEST);
        var sweeper = new Sweeper(retention, history, sweeps, database, transactions, calendar, slow);
        new Nights(sweeps, sweeper, calendar, clock).look();
    }

    /** How many rows the latest sweep erased, by kind. */
    public Map<String, Long> erased() {
        return sweeps.latest(1).stream()
                .findFirst()
                .map(sweep -> sweeps.counts(sweep.id()))
                .orElse(Map.of());
    }

    /** How many sweeps there were, and whether the latest is ended. */
    public String sweeps() {
        var latest = sweeps.latest(100);
        return latest.size() + (latest.isEmpty() || latest.get(0).endedAt() == null ? " open" : " ended");
    }

    public List<String> worries() {
        return anomalies.sentences();
    }
}
