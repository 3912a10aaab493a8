package fr.vigie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The engine looks again at the moment at which the next timer is due, and when it is this node's turn. */
class AcquisitionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final int MOST = 3;

    private final String url = TestDatabase.urlWithTables();
    private final JdbcClient rows = JdbcClient.create(new DriverManagerDataSource(url, "postgres", "postgres"));
    private final List<Duration> woken = new ArrayList<>();
    private final AtomicInteger looked = new AtomicInteger();
    private final AtomicInteger found = new AtomicInteger();
    private final Acquisition acquisition = acquisition();

    @Test
    void the_next_timer_before_the_next_poll_wakes_it_at_its_moment() {
        timer("later", 900, "null", 1, 1);
        timer("next", 400, "null", 1, 1);
        timer("past", -50, "null", 1, 1);

        look();

        assertThat(woken).containsExactly(Duration.ofMillis(400));
    }

    @Test
    void nothing_wakes_it_for_what_the_poll_finds_in_time_or_nobody_may_take() {
        timer("after the poll", 1_001, "null", 1, 1);
        timer("in somebody's hands", 400, "now()", 1, 1);
        timer("suspended", 400, "null", 2, 1);
        timer("failed for good", 400, "null", 1, 0);

        look();

        assertThat(looked).hasValue(1);
        assertThat(woken).isEmpty();
    }

    @Test
    void where_it_took_as_much_as_it_may_it_goes_on_by_itself() {
        timer("next", 400, "null", 1, 1);
        found.set(MOST);

        look();

        assertThat(woken).isEmpty();
    }

    @Test
    void while_most_of_the_last_look_waits_for_a_thread_it_does_not_look() {
        var idle = look(MOST / 2);

        assertThat(looked).hasValue(0);
        assertThat(woken).isEmpty();
        assertThat(idle.getNumberOfJobsAttemptedToAcquire())
                .as("asked for none: the engine does not take it for idle")
                .isZero();
    }

    @Test
    void while_another_node_looks_it_comes_again_in_milliseconds_and_in_the_end_all_the_same() throws SQLException {
        try (var other = new DriverManagerDataSource(url, "postgres", "postgres").getConnection()) {
            takesItsTurn(other);

            for (int i = 0; i < 40; i++) {
                look();
            }
            assertThat(looked).hasValue(0);
            assertThat(woken).hasSize(40).allMatch(delay -> delay.toMillis() < 15);

            look();
            assertThat(looked)
                    .as("a node that stands still keeps nobody for long")
                    .hasValue(1);
        }
    }

    private Acquisition acquisition() {
        var executor = new DefaultJobExecutor();
        executor.setMaxWait(1_000);
        executor.setMaxJobsPerAcquisition(MOST);
        return new Acquisition(
                executor,
                most -> context -> {
                    looked.incrementAndGet();
                    var acquired = new AcquiredJobs(most);
                    for (int i = 0; i < found.get(); i++) {
                        acquired.addJobIdBatch("job-" + i);
                    }
                    return acquired;
                },
                rows,
                Clock.fixed(NOW, ZoneOffset.UTC),
                (after, deed) -> woken.add(after));
    }

    @SuppressWarnings("NullAway") // the command of this test asks nothing of it
    private AcquiredJobs look(int most) {
        return acquisition.getCommand(most).execute(null);
    }

    private void look() {
        look(MOST);
    }

    private static void takesItsTurn(Connection node) throws SQLException {
        node.setAutoCommit(false);
        try (var statement = node.createStatement()) {
            statement.execute("select pg_try_advisory_xact_lock(" + Acquisition.TURN + ")");
        }
    }

    private void timer(String id, int millis, String locked, int suspended, int retries) {
        rows.sql("""
                insert into act_ru_job (id_, type_, duedate_, lock_exp_time_, suspension_state_, retries_)
                values (?, 'timer', ?, %s, ?, ?)""".formatted(locked))
                .param(id)
                .param(Timestamp.from(NOW.plusMillis(millis)))
                .param(suspended)
                .param(retries)
                .update();
    }
}
