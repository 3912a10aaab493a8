package fr.vigie.watch;

import fr.vigie.coverage.VisibleAnomalies;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Compares this machine's clock with the database's, which all nodes share: two nodes that are half a minute apart take
 * each other's letters and steps for left behind.
 */
public class NodeClock extends VisibleAnomalies {

    private static final Duration MOST = Duration.ofSeconds(5);
    private static final double MILLIS = 1000;
    private static final Logger log = LoggerFactory.getLogger(NodeClock.class);

    private final JdbcClient database;
    private final Clock machine;
    private volatile Duration ahead = Duration.ZERO;

    /** @param machine its own clock, whatever hour the house goes by */
    public NodeClock(JdbcClient database, MeterRegistry registry, Clock machine) {
        super("clock");
        this.database = database;
        this.machine = machine;
        Gauge.builder("vigie.clock.skew", this, clock -> clock.ahead.toMillis() / MILLIS)
                .description("Seconds that this node's clock is ahead of the database's; negative: behind")
                .baseUnit("seconds")
                .register(registry);
    }

    @Scheduled(fixedDelayString = "PT1M")
    void compare() {
        try {
            var asked = machine.instant();
            var there = database.sql("select clock_timestamp()")
                    .query(Timestamp.class)
                    .single()
                    .toInstant();
            var answered = machine.instant();
            // it was read at some time in between
            ahead = there.isBefore(asked)
                    ? Duration.between(there, asked)
                    : there.isAfter(answered) ? Duration.between(there, answered) : Duration.ZERO;
        } catch (DataAccessException away) {
            log.warn("The hour of the database could not be asked: {}", away.toString());
        }
    }

    @Override
    public List<String> sentences() {
        var now = ahead;
        return now.abs().compareTo(MOST) > 0
                ? List.of("L'horloge de ce nœud est décalée de " + now.abs().toSeconds() + " s : elle "
                        + (now.isNegative() ? "retarde" : "avance")
                        + " sur celle de la base de données. Réglez-la (NTP) : des envois pourraient partir deux fois.")
                : List.of();
    }
}
