package fr.vigie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.OwnNode;
import java.io.File;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A hundred times as many open incidents, and years of closed ones, are not felt by those who report and work. */
@Tag("bench")
class GrowthTest {

    private static final int FEW = Sizes.of("few", 1_000);
    private static final int OPEN = Sizes.of("open", 100_000);
    private static final int CLOSED = Sizes.of("closed", 500_000);
    private static final double MOST = 1.3;

    /** What an incident takes, by a measurement; see scaling.md. */
    private static final long OPEN_BYTES = 61_000;

    private static final long CLOSED_BYTES = 56_000;
    private static final int SHOWN = 10;
    private static final Pattern SCANNED = Pattern.compile("Seq Scan on (\\w+)");

    private final Figures figures = new Figures("growth");

    @Test
    void what_agents_and_callers_do_takes_as_long_with_many_incidents_as_with_few() throws Exception {
        var needed = OPEN * OPEN_BYTES + CLOSED * CLOSED_BYTES;
        assertThat(new File(System.getProperty("java.io.tmpdir")).getUsableSpace())
                .as("room on the disk for %d MB; -Dvigie.bench.open and .closed make it less", needed / 1_000_000)
                .isGreaterThan(needed + needed / 4);
        try (var postgres = BenchPostgres.start()) {
            var url = postgres.made("growing");
            var seeds = seeds(url);
            copy(url, seeds, 1, FEW, FEW);
            var few = measure(url);
            copy(url, seeds, FEW + 1, OPEN - FEW, CLOSED - FEW);
            var many = measure(url);
            few.forEach((what, millis) -> figures.add(
                    what + ", median",
                    "%.1f ms".formatted(many.get(what)),
                    "%.1f ms with %d".formatted(millis, FEW),
                    "≤ 1.3 ×",
                    many.get(what) <= MOST * millis));
            plans(url);
        }
        figures.show();
    }

    private record Stages(String open, String engaged, String closed) {}

    private static Stages seeds(String url) {
        try (var node = new OwnNode(url).here()) {
            var seeds = new Seeds(OwnNode.port(node), BenchPostgres.rows(url));
            return new Stages(seeds.open(), seeds.engaged(), seeds.closed());
        }
    }

    private void copy(String url, Stages seeds, int first, int open, int closed) throws SQLException {
        try (var copies = new Copies(url)) {
            var before = copies.bytes();
            copies.make(seeds.open(), 2001, first, open / 2, 1);
            copies.make(seeds.engaged(), 2002, first, open - open / 2, 1);
            var between = copies.bytes();
            copies.make(seeds.closed(), 2003, first, closed, 100);
            figures.note(
                    "bytes an open incident / a closed one",
                    "%d / %d"
                            .formatted(
                                    (between - before) / Math.max(open, 1),
                                    (copies.bytes() - between) / Math.max(closed, 1)));
            copies.settle();
        }
    }

    /** Medians in milliseconds, by what is done. */
    private static Map<String, Double> measure(String url) throws Exception {
        try (var node = new OwnNode(url).here(HeardSql.class)) {
            var agents = new Agents(OwnNode.port(node), BenchPostgres.rows(url));
            agents.doEverything(Sizes.of("rounds", 300) / 3);
            HeardSql.forget();
            return new LinkedHashMap<>(agents.doEverything(Sizes.of("rounds", 300)));
        }
    }

    private void plans(String url) throws Exception {
        var scanned = new TreeSet<String>();
        for (var said : HeardSql.mostFrequent(SHOWN)) {
            scanned.addAll(explain(url, said));
        }
        figures.add(
                "growing tables read whole by the ten most frequent",
                scanned.toString(),
                "",
                "none",
                scanned.isEmpty());
        var costly = new TreeSet<String>();
        for (var said : HeardSql.longest(2 * SHOWN)) {
            costly.addAll(explain(url, said));
        }
        figures.note("growing tables read whole by the twenty that took longest", costly.toString());
    }

    private Set<String> explain(String url, HeardSql.Said said) throws IOException, SQLException {
        var whole = new TreeSet<String>();
        try (var connection = DriverManager.getConnection(url, BenchPostgres.USER, BenchPostgres.USER)) {
            var plan = said.plan(connection);
            figures.keep("%d times, %.2f ms each: %s%n%n%s%n"
                    .formatted(said.count.get(), said.nanos.get() / 1e6 / said.count.get(), said.sql, plan));
            SCANNED.matcher(plan)
                    .results()
                    .map(found -> found.group(1))
                    .filter(table -> isGrown(url, table))
                    .forEach(whole::add);
        } catch (Exception unexplained) {
            figures.keep(said.count.get() + " times: " + said.sql + "\n\nno plan: " + unexplained + "\n");
        }
        return whole;
    }

    private static boolean isGrown(String url, String table) {
        return BenchPostgres.rows(url)
                        .sql("select reltuples::bigint from pg_class where relname = ?")
                        .param(table)
                        .query(Long.class)
                        .single()
                > OPEN / 2;
    }
}
