package fr.vigie.bench;

import fr.vigie.OwnNode;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Vigie starts soon and stays small with many incidents open. */
@Tag("bench")
class StartAndMemoryTest {

    private static final int OPEN = Sizes.of("open", 100_000);
    private static final int LONGEST_SECONDS = 15;
    private static final int MOST_MB = 600;

    @Test
    void it_is_up_in_15_seconds_and_takes_600_megabytes() throws Exception {
        var figures = new Figures("start");
        try (var postgres = BenchPostgres.start()) {
            var url = postgres.made("many");
            String seed;
            try (var node = new OwnNode(url).here()) {
                seed = new Seeds(OwnNode.port(node), BenchPostgres.rows(url)).open();
            }
            try (var copies = new Copies(url)) {
                copies.make(seed, 2001, 1, OPEN, 1);
                copies.settle();
            }
            var begun = System.nanoTime();
            try (var server = Server.vigie(url)) {
                var port = server.port();
                var seconds = (System.nanoTime() - begun) / 1e9;
                figures.add(
                        "start with " + OPEN + " open incidents, until it answers",
                        "%.1f s".formatted(seconds),
                        "—",
                        "≤ 15 s",
                        seconds <= LONGEST_SECONDS);
                LoadDriver.of(4, () -> Doors.report(port)).asFastAsTheyCan(Sizes.measured());
                new Agents(port, BenchPostgres.rows(url)).doEverything(Sizes.of("rounds", 300));
                LoadDriver.of(1, () -> LoadDriver.Answer.WELL).paced(1, Duration.ofSeconds(10));
                var megabytes = server.residentBytes() / 1_000_000;
                figures.add(
                        "resident memory after work, -Xmx384m",
                        megabytes + " MB",
                        "—",
                        "≤ 600 MB",
                        megabytes <= MOST_MB);
            }
        }
        figures.show();
    }
}
