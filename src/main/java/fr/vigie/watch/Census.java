package fr.vigie.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How things stand, counted in the database every 15 seconds, so that a scraper costs it nothing. Each node counts for all:
 * of several, any one is right, and their sum is not.
 */
@Component
class Census {

    private static final String VALUE = "value";
    private static final Logger log = LoggerFactory.getLogger(Census.class);

    private final Map<Count, MultiGauge> gauges = new LinkedHashMap<>();
    private final JdbcClient database;
    private final Clock clock;
    private volatile Instant last;

    Census(JdbcClient database, MeterRegistry registry, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.last = clock.instant();
        Gauge.builder("vigie.census.age", this, Census::age)
                .description("Seconds since all of how things stand was counted")
                .baseUnit("seconds")
                .register(registry);
        Count.all()
                .forEach(count -> gauges.put(
                        count,
                        MultiGauge.builder(count.meter())
                                .description(count.description())
                                .baseUnit(count.unit())
                                .register(registry)));
    }

    /** What can't be counted now keeps its last figure; {@code vigie.census.age} says how old the oldest is. */
    @Scheduled(fixedDelayString = "PT15S")
    void count() {
        var complete = gauges.entrySet().stream()
                .map(gauge -> counted(gauge.getKey(), gauge.getValue()))
                .reduce(true, Boolean::logicalAnd);
        if (complete) {
            last = clock.instant();
        }
    }

    private boolean counted(Count count, MultiGauge gauge) {
        try {
            gauge.register(rows(count), true);
            return true;
        } catch (DataAccessException away) {
            log.warn("{} could not be counted", count.meter(), away);
            return false;
        }
    }

    private double age() {
        return Duration.between(last, clock.instant()).toSeconds();
    }

    private List<Row<?>> rows(Count count) {
        return database.sql(count.sql())
                .params(count.sql().contains(":now") ? Map.of("now", Timestamp.from(clock.instant())) : Map.of())
                .query(Census::row)
                .list();
    }

    private static Row<?> row(ResultSet found, int number) throws SQLException {
        var tags = new ArrayList<String>();
        var columns = found.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            if (!columns.getColumnLabel(column).equals(VALUE)) {
                tags.add(columns.getColumnLabel(column));
                tags.add(found.getString(column));
            }
        }
        return Row.of(Tags.of(tags.toArray(String[]::new)), found.getDouble(VALUE));
    }
}
