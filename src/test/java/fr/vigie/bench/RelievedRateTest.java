package fr.vigie.bench;

import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.vigie.Knock;
import fr.vigie.contract.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However many tickets are open, a hand-over does each once, and no node has a job in hand for longer than it may. */
@Tag("bench")
class RelievedRateTest {

    private static final int TICKETS = Sizes.of("relieved", 5_000);
    private static final String PLAN = "/api/coverage/rota/day/2099-12-24";
    private static final String SUCCEEDED = "act_hi_procinst where proc_def_key_ = 'relieve' and end_time_ is not null";
    private static final String FAILED = "act_hi_job_log where job_state_ = 1";
    private static final String OUTLASTED =
            "act_ru_job where lock_owner_ is not null and lock_exp_time_ < now() at time zone 'UTC'";

    private final Figures figures = new Figures("relieved");

    @Test
    void a_crowd_of_tickets_is_relieved_and_none_is_begun_twice() throws Exception {
        try (var postgres = BenchPostgres.start()) {
            var database = postgres.made("relieved");
            var rows = BenchPostgres.rows(database);
            try (var server = Server.vigie(database)) {
                var seed = new Seeds(server.port(), rows).open();
                try (var copies = new Copies(database)) {
                    copies.make(seed, 2001, 1, TICKETS, 1);
                    copies.settle();
                }
                relieved(rows, server.port());
            }
        }
        figures.show();
    }

    private void relieved(JdbcClient rows, int port) {
        var before = Rows.count(rows, SUCCEEDED);
        var failed = Rows.count(rows, FAILED);
        var outlasted = new AtomicLong();
        var from = Instant.now();
        var planned = Knock.at(port, PLAN)
                .as("responsable")
                .with("Content-Type", "application/json")
                .send("PUT", json(Map.of("reason", "Veille de Noël", "hours", List.of())));
        assertThat(planned.statusCode()).as(planned.body()).isEqualTo(200);
        await().atMost(Duration.ofMinutes(20))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    outlasted.accumulateAndGet(Rows.count(rows, OUTLASTED), Math::max);
                    return Rows.count(rows, SUCCEEDED) - before > TICKETS && isOver(rows);
                });
        var took = Duration.between(from, Instant.now());
        var twice = Rows.count(rows, SUCCEEDED) - before - TICKETS - 1;
        figures.note(
                TICKETS + " open tickets relieved after a change of the plan",
                "%.0f/s".formatted(TICKETS / (took.toMillis() / 1e3)));
        figures.add("of them begun twice", Long.toString(twice), "—", "0", twice == 0);
        figures.add(
                "jobs that outlasted the 20 s of their node, at one time",
                outlasted.toString(),
                "—",
                "0",
                outlasted.get() == 0);
        var failures = Rows.count(rows, FAILED) - failed;
        figures.add("jobs that failed", Long.toString(failures), "—", "0", failures == 0);
    }

    private static boolean isOver(JdbcClient rows) {
        return Rows.count(
                        rows,
                        "act_ru_job job join act_re_procdef drawn on drawn.id_ = job.process_def_id_"
                                + " where drawn.key_ in ('relieve', 'portion', 'handover') and job.type_ = 'message'")
                == 0;
    }
}
