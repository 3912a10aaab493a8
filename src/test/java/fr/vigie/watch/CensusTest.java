package fr.vigie.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How things stand is counted, and the README names each meter that there is. */
@VigieTest
class CensusTest {

    private static final Pattern ASKED = Pattern.compile("\\b(vigie_[a-z_]+)(?:\\{([^}]*)})?");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)!?=~?\"");
    private static final Pattern NAMED = Pattern.compile("(?m)^\\| `(vigie\\.[a-z.]+)` ");

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry registry;

    @Autowired
    Census census;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Test
    void an_incident_is_counted_where_it_stands_and_no_longer_where_it_stood() {
        census.count();
        var reported = open("none", "REPORTED");
        var judged = open("2", "OPEN");

        new Outside(port).opened("API lente", 2);
        census.count();

        assertThat(open("none", "REPORTED")).isEqualTo(reported);
        assertThat(open("2", "OPEN")).isEqualTo(judged + 1);
        assertThat(registry.get("vigie.tasks.unclaimed.age")
                        .tag("priority", "2")
                        .gauge()
                        .value())
                .isPositive();
    }

    @Test
    void a_promise_that_is_over_is_counted_while_nobody_acts_and_so_is_a_task_that_nobody_takes() {
        var reference = new Outside(port).opened("API lente", 4);
        // what others have open is as if it were closed, and comes back
        transactions.executeWithoutResult(step -> {
            step.setRollbackOnly();
            database.sql("update incident set status = 'CLOSED' where priority = 4 and reference <> ?")
                    .param(reference)
                    .update();
            assertThat(overdue()).isZero();
            database.sql("update incident set intervene_by = opened_at - interval '1 minute' where reference = ?")
                    .param(reference)
                    .update();
            assertThat(overdue()).isEqualTo(1);
            assertThat(counted("vigie.tasks.unclaimed.age", "priority", "4")).isPositive();
            database.sql("update incident set status = 'RESTORED' where reference = ?")
                    .param(reference)
                    .update();
            assertThat(overdue()).isZero();
            assertThat(counted("vigie.tasks.unclaimed.age", "priority", "4"))
                    .as("five days to confirm are no haste")
                    .isZero();
        });
    }

    private double overdue() {
        return counted("vigie.promises.overdue", "clock", "reaction", "priority", "4");
    }

    /** Apart from what the application counts meanwhile. */
    private double counted(String meter, String... tags) {
        var seen = new SimpleMeterRegistry();
        new Census(database, seen, clock).count();
        return seen.get(meter).tags(tags).gauge().value();
    }

    @Test
    void the_engine_counts_what_it_did_and_never_backwards() {
        var steps = registry.get("vigie.engine.steps").functionCounter();
        var before = steps.count();

        new Outside(port).opened("API lente", 2);

        assertThat(steps.count()).isGreaterThan(before);
        assertThat(registry.get("vigie.engine.jobs")
                        .tag("outcome", "failed")
                        .functionCounter()
                        .count())
                .isNotNegative();
    }

    @Test
    void the_readme_names_every_meter_and_none_that_is_not_there() throws IOException {
        census.count();
        var readme = Files.readString(Path.of("README.md"));
        var named = NAMED.matcher(readme.substring(readme.indexOf("### Meters"), readme.indexOf("## What it survives")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named)
                .isEqualTo(registry.getMeters().stream()
                        .map(Meter::getId)
                        .map(Meter.Id::getName)
                        .filter(name -> name.startsWith("vigie.") && !name.endsWith(".histogram"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void what_rules_and_dashboard_ask_for_is_there_by_that_name_with_those_labels() throws IOException {
        census.count();
        var names = new PrometheusNamingConvention();
        var series = registry.getMeters().stream()
                .map(Meter::getId)
                .filter(id -> id.getName().startsWith("vigie."))
                .flatMap(id -> asked(names.name(id.getName(), id.getType(), id.getBaseUnit()), id))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
        var text = Files.readString(Path.of("src/ops/prometheus/rules.yml"))
                + Files.readString(Path.of("src/ops/grafana/dashboard.json")).replace("\\\"", "\"");

        var asked = ASKED.matcher(text).results().toList();

        assertThat(asked).hasSizeGreaterThan(50).allSatisfy(query -> {
            assertThat(series).containsKey(query.group(1));
            assertThat(LABEL.matcher(query.group(2) == null ? "" : query.group(2))
                            .results()
                            .map(label -> label.group(1)))
                    .as(query.group())
                    .isSubsetOf(series.get(query.group(1)));
        });
    }

    /** The series that Prometheus makes of a meter, and their labels. */
    private static Stream<Map.Entry<String, Set<String>>> asked(String name, Meter.Id id) {
        var labels = id.getTags().stream().map(Tag::getKey).collect(Collectors.toSet());
        var suffixes = switch (id.getType()) {
            case TIMER -> Stream.of("_bucket", "_count", "_sum");
            case COUNTER -> Stream.of("_total");
            default -> Stream.of("");
        };
        return suffixes.map(suffix -> Map.entry(name + suffix, labels));
    }

    private double open(String priority, String status) {
        return registry.get("vigie.incidents.open").tags("priority", priority, "status", status).gauges().stream()
                .mapToDouble(gauge -> gauge.value())
                .sum();
    }
}
