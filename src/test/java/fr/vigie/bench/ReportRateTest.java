package fr.vigie.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Four clients report without a pause, and start processes of the bare engine without a pause. */
@Tag("bench")
class ReportRateTest {

    private static final int CLIENTS = 4;
    private static final double SHARE = 0.5;
    private static final double LONGEST_MS = 60;

    @Test
    void reports_come_in_at_half_the_rate_of_bare_starts_or_more_and_are_answered_soon() throws IOException {
        var figures = new Figures("reports");
        try (var postgres = BenchPostgres.start()) {
            var bare = bareStarts(postgres.made("bare"));
            reports(postgres.made("vigie"), bare, figures);
        }
        figures.show();
    }

    private static Outcome bareStarts(String database) throws IOException {
        try (var server = Server.baseline(database)) {
            var port = server.port();
            var clients = LoadDriver.of(CLIENTS, () -> Doors.start(port));
            clients.asFastAsTheyCan(Sizes.warmUp());
            return clients.asFastAsTheyCan(Sizes.measured());
        }
    }

    private static void reports(String database, Outcome bare, Figures figures) throws IOException {
        try (var server = Server.vigie(database)) {
            var port = server.port();
            var clients = LoadDriver.of(CLIENTS, () -> Doors.report(port));
            clients.asFastAsTheyCan(Sizes.warmUp());
            var rows = BenchPostgres.rows(database);
            nobodyWaits(rows);
            var begunBefore = count(rows, "underway");
            var seen = clients.asFastAsTheyCan(Sizes.measured());
            var begunMeanwhile = count(rows, "underway") - begunBefore;
            figures.add(
                    "reports, 4 clients",
                    seen.told(),
                    bare.told(),
                    "≥ %.0f/s".formatted(SHARE * bare.rate()),
                    seen.failed() == 0 && seen.rate() >= SHARE * bare.rate());
            figures.add(
                    "p99 of them",
                    "%.1f ms".formatted(seen.p99()),
                    "%.1f ms".formatted(bare.p99()),
                    "≤ 60 ms",
                    seen.p99() <= LONGEST_MS);
            line(rows, begunMeanwhile / seen.seconds(), figures);
            paced(clients, seen.rate() / 2, figures);
        }
    }

    /** A burst is taken in sooner than its procedures begin: what is behind, and for how long. */
    private static void line(JdbcClient rows, double rate, Figures figures) {
        var left = count(rows, "not underway");
        var since = System.nanoTime();
        nobodyWaits(rows);
        figures.note(
                "their procedures",
                "%.0f/s begun meanwhile; %d left, begun in %.0f s"
                        .formatted(rate, left, (System.nanoTime() - since) / 1e9));
    }

    private static void nobodyWaits(JdbcClient rows) {
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> count(rows, "not underway") == 0);
    }

    private static long count(JdbcClient rows, String which) {
        return rows.sql("select count(*) from incident where " + which)
                .query(Long.class)
                .single();
    }

    /** What one waits who comes when he wants, not when the one before him was served. */
    private static void paced(LoadDriver clients, double rate, Figures figures) {
        var seen = clients.paced(rate, Duration.ofSeconds(Sizes.of("seconds", 30)));
        figures.note("half as many, from the moment each is due", seen.told());
    }
}
