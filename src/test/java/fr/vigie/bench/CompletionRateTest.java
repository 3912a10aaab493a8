package fr.vigie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.Knock;
import fr.vigie.bench.LoadDriver.Answer;
import fr.vigie.bench.LoadDriver.Deed;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An agent completes one task after the other by REST while many others are open, here and at the bare engine. */
@Tag("bench")
class CompletionRateTest {

    private static final int OPEN = Sizes.of("tasks", 20_000);
    private static final int COMPLETED = OPEN / 10;
    private static final Duration LONG = Duration.ofMinutes(30);
    private static final String ACTED =
            Seeds.completion(Map.of("action", "ESCALATION", "comment", "Vu avec la technique"));

    @Test
    void a_task_is_completed_sooner_than_by_the_bare_engine_with_as_many_open() throws Exception {
        var figures = new Figures("completion");
        try (var postgres = BenchPostgres.start()) {
            var bare = bare(postgres.made("bare"));
            var seen = vigie(postgres.made("vigie"));
            figures.add(
                    "completion with " + OPEN + " open tasks, one client",
                    seen.told(),
                    bare.alone().told(),
                    "p50 below the baseline's",
                    seen.failed() == 0 && seen.p50() < bare.alone().p50());
            figures.note(
                    "the bare engine, where another task follows",
                    bare.followed().told());
        }
        figures.show();
    }

    private static Bare bare(String database) throws IOException {
        try (var server = Server.baseline(database)) {
            var port = server.port();
            open(port, Baseline.PROCESS, OPEN, database);
            var alone = completed(
                    Completion.bare(port, Baseline.PROCESS, 2 * COMPLETED), task -> Completion.bareOnce(port, task));
            open(port, Baseline.TWO, 2 * COMPLETED, database);
            var followed = completed(
                    Completion.bare(port, Baseline.TWO, 2 * COMPLETED), task -> Completion.bareOnce(port, task));
            return new Bare(alone, followed);
        }
    }

    private static void open(int port, String process, int count, String database) {
        var started = new AtomicInteger();
        LoadDriver.of(4, () -> started.incrementAndGet() > count ? Answer.NOTHING_LEFT : Doors.start(port, process))
                .asFastAsTheyCan(LONG);
        BenchPostgres.rows(database).sql("vacuum analyze").update();
    }

    /**
     * What the bare engine takes.
     *
     * @param alone    for a task with which its process ends
     * @param followed for one after which another task with its timer is made, as in any procedure
     */
    private record Bare(Outcome alone, Outcome followed) {}

    private static Outcome vigie(String database) throws IOException, SQLException {
        try (var server = Server.vigie(database)) {
            var port = server.port();
            var seed = new Seeds(port, BenchPostgres.rows(database)).open();
            try (var copies = new Copies(database)) {
                copies.make(seed, 2001, 1, OPEN, 1);
                copies.settle();
            }
            List<String> tasks = JsonPath.read(
                    Knock.at(
                                    port,
                                    "/engine-rest/task?taskDefinitionKey=interveneP5&firstResult=0&maxResults="
                                            + 2 * COMPLETED)
                            .as("responsable")
                            .get()
                            .body(),
                    "$[*].id");
            return completed(
                    tasks,
                    task -> Answer.of(
                            Knock.at(port, "/engine-rest/task/" + task + "/complete")
                                    .as("responsable")
                                    .post(ACTED)
                                    .statusCode(),
                            204));
        }
    }

    /** The first half lets the server compile. */
    private static Outcome completed(List<String> tasks, Completing how) {
        assertThat(tasks).hasSize(2 * COMPLETED);
        one(tasks.subList(0, COMPLETED), how);
        return one(tasks.subList(COMPLETED, 2 * COMPLETED), how);
    }

    private static Outcome one(List<String> tasks, Completing how) {
        var left = new ConcurrentLinkedQueue<>(tasks);
        Deed deed = () -> {
            var task = left.poll();
            return task == null ? Answer.NOTHING_LEFT : how.complete(task);
        };
        return LoadDriver.of(1, deed).asFastAsTheyCan(LONG);
    }

    private interface Completing {
        Answer complete(String task);
    }
}
