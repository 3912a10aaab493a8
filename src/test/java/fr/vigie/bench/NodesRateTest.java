package fr.vigie.bench;

import fr.vigie.Knock;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two nodes do not get in each other's way when many promises run out at once. */
@Tag("bench")
class NodesRateTest {

    private static final int TIMERS = Sizes.of("timers", 5_000);
    private static final int WARM_UP = TIMERS / 2;
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);
    private static final double MOST_CONFLICTS = 0.05;
    private static final String JOBS = "vigie_engine_jobs_total\\{outcome=\"%s\"[^}]*} (\\S+)";

    private final Figures figures = new Figures("nodes");

    @Test
    void two_nodes_escalate_no_slower_than_one_and_seldom_want_the_same() throws Exception {
        try (var postgres = BenchPostgres.start()) {
            var one = rate(postgres.made("one"), 1);
            var two = rate(postgres.made("two"), 2);
            figures.add(
                    "deadlines escalated by two nodes",
                    "%.0f/s".formatted(two.rate()),
                    "%.0f/s by one".formatted(one.rate()),
                    "≥ one node",
                    two.rate() >= one.rate());
            figures.add(
                    "of what they took, taken by the other meanwhile",
                    "%.1f %%".formatted(100 * two.conflicts()),
                    "—",
                    "≤ 5 %",
                    two.conflicts() <= MOST_CONFLICTS);
        }
        figures.show();
    }

    private record Seen(double rate, double conflicts) {}

    private static Seen rate(String database, int nodes) throws Exception {
        try (var first = Server.vigie(database)) {
            var seeds = new Seeds(first.port(), BenchPostgres.rows(database));
            if (nodes == 1) {
                return escalated(database, seeds, List.of(first));
            }
            try (var second = Server.vigie(database)) {
                second.port();
                return escalated(database, seeds, List.of(first, second));
            }
        }
    }

    /** The first ones let the nodes compile, as many for each: two on one machine have twice as much of that to do, once. */
    private static Seen escalated(String database, Seeds seeds, List<Server> nodes) throws Exception {
        Deadlines.of(database, seeds.open(), 2002, WARM_UP * nodes.size()).toldWhenDue(ONE_SECOND);
        var took = Deadlines.of(database, seeds.open(), 2001, TIMERS).toldWhenDue(ONE_SECOND);
        var rate = TIMERS / (took.toMillis() / 1e3);
        var acquired = count(nodes, "acquired");
        var lost = count(nodes, "taken by another node");
        return new Seen(rate, lost / Math.max(1, acquired + lost));
    }

    private static double count(List<Server> nodes, String outcome) throws IOException {
        var sum = 0.0;
        for (var node : nodes) {
            var said = Knock.at(node.port(), "/actuator/prometheus")
                    .as("admin")
                    .get()
                    .body();
            var found = Pattern.compile(JOBS.formatted(outcome)).matcher(said);
            if (!found.find()) {
                throw new IllegalStateException("No such meter: " + outcome);
            }
            sum += Double.parseDouble(found.group(1));
        }
        return sum;
    }
}
