package fr.vigie.bench;

import static org.awaitility.Awaitility.await;

import fr.vigie.bench.LoadDriver.Answer;
import fr.vigie.contract.Rows;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many promises run out in one second; and some run out one after the other while nothing else happens. */
@Tag("bench")
class DueTimersTest {

    private static final int TIMERS = Sizes.of("timers", 5_000);
    private static final int ALONE = Sizes.of("alone", 200);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final double LATEST_MS = 1_000;

    private final Figures figures = new Figures("timers");

    @Test
    void a_crowd_of_deadlines_is_escalated_at_the_rate_of_bare_timers_and_one_alone_at_its_moment() throws Exception {
        try (var postgres = BenchPostgres.start()) {
            var bare = bare(postgres.made("bare"));
            crowd(postgres.made("crowd"), bare);
            alone(postgres.made("alone"));
        }
        figures.show();
    }

    private void crowd(String database, double bare) throws Exception {
        try (var server = Server.vigie(database)) {
            var seed = new Seeds(server.port(), BenchPostgres.rows(database)).open();
            var deadlines = Deadlines.of(database, seed, TIMERS);
            var rate = TIMERS / (deadlines.toldWhenDue(Duration.ofSeconds(1)).toMillis() / 1e3);
            figures.add(
                    TIMERS + " deadlines in a second, escalated and paged",
                    "%.0f/s".formatted(rate),
                    "%.0f/s".formatted(bare),
                    "≥ the baseline",
                    rate >= bare);
            figures.add(
                    "of them without a page",
                    Long.toString(deadlines.withoutPage()),
                    "—",
                    "0",
                    deadlines.withoutPage() == 0);
        }
    }

    private void alone(String database) throws Exception {
        try (var server = Server.vigie(database)) {
            var seed = new Seeds(server.port(), BenchPostgres.rows(database)).open();
            var deadlines = Deadlines.of(database, seed, ALONE);
            // not in step with any poll
            deadlines.toldWhenDue(Duration.ofMillis(ALONE * 377L));
            var lateness = deadlines.lateness();
            figures.add(
                    "lateness of one alone, p99 of " + ALONE,
                    "%.0f ms".formatted(lateness),
                    "—",
                    "≤ 1 s",
                    lateness <= LATEST_MS);
        }
    }

    private static double bare(String database) throws IOException {
        try (var server = Server.baseline(database)) {
            var port = server.port();
            var rows = BenchPostgres.rows(database);
            var started = new AtomicInteger();
            LoadDriver.of(4, () -> started.incrementAndGet() > TIMERS ? Answer.NOTHING_LEFT : Doors.start(port))
                    .asFastAsTheyCan(Duration.ofMinutes(20));
            rows.sql("vacuum analyze").update();
            var from = Instant.now().plus(SOON);
            rows.sql("update act_ru_job set duedate_ = cast(? as timestamp) + random() * interval '1 s'")
                    .param(Timestamp.from(from))
                    .update();
            await().atMost(Duration.ofMinutes(20))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> Rows.count(rows, "act_ru_job") == 0);
            return TIMERS / (Duration.between(from, Instant.now()).toMillis() / 1e3);
        }
    }
}
