package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import fr.vigie.OwnNode;
import fr.vigie.TestDatabase;
import fr.vigie.contract.Rows;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes start at once on an empty database and share the work; one of them dies with work in its hands. */
@Tag("bench")
class TwoNodesTest {

    private static final Duration TAKEN_OVER = Duration.ofSeconds(30);

    private final String database = TestDatabase.freshUrl();
    private final OwnNode vigie = new OwnNode(database);
    private final Aftermath after = new Aftermath(database);
    private final GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @TempDir
    Path folder;

    @BeforeEach
    void theMailServerIsThere() {
        mail.start();
    }

    @AfterEach
    void theMailServerGoes() {
        mail.stop();
    }

    @Test
    void they_lay_everything_once_and_what_one_had_in_hand_as_it_died_is_done_by_the_other_and_once() throws Exception {
        try (var one = node();
                var other = node()) {
            one.port();
            other.port();
            everythingIsThereOnce();
            ShortPromise.deploy(one.port(), "PT20S");
            try (var load = new Load("a-");
                    var more = new Load("b-")) {
                load.goOn(one.port());
                more.goOn(other.port());
                var left = dieWithWorkInHand(other);
                more.goOn(one.port());
                takenOver(left);
                await().atMost(Duration.ofMinutes(2)).until(load::isAnsweredAll);
                await().atMost(Duration.ofMinutes(2)).until(more::isAnsweredAll);
                load.stop();
                more.stop();
                one.livesFor(Duration.ZERO);
                after.eachDeadlineIsToldOnce();
                after.everythingIsSent();
                after.nothingIsLost(load);
                after.nothingIsLost(more);
                after.everyLetterCameUnderOneName(mail);
                after.theDoctorIsContent();
            }
        }
    }

    @Test
    void one_that_dies_while_it_lays_the_tables_does_not_keep_the_next_from_going_on() throws Exception {
        try (var first = node()) {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(2))
                    .until(this::someTablesAreLaid);
            first.kill();
        }
        assertThat(Rows.count(after.rows(), "databasechangeloglock where locked"))
                .as("what Liquibase leaves behind")
                .isEqualTo(1);
        try (var next = node()) {
            next.port();
            everythingIsThereOnce();
            after.theDoctorIsContent();
        }
    }

    private boolean someTablesAreLaid() {
        return after.rows()
                        .sql("select to_regclass('databasechangelog') is not null")
                        .query(Boolean.class)
                        .single()
                && Rows.count(after.rows(), "databasechangelog") > 5;
    }

    private void everythingIsThereOnce() {
        var rows = after.rows();
        assertThat(Rows.count(rows, "databasechangelog"))
                .isEqualTo(Rows.count(rows, "(select distinct id, author, filename from databasechangelog) laid"));
        assertThat(Rows.count(rows, "databasechangeloglock where locked")).isZero();
        assertThat(Rows.count(rows, "act_re_deployment")).isEqualTo(1);
        assertThat(Rows.count(rows, "act_re_procdef where version_ > 1")).isZero();
        assertThat(Rows.count(rows, "act_id_user")).isEqualTo(8);
        assertThat(Rows.count(rows, "act_ru_filter")).isEqualTo(6);
        assertThat(Rows.count(rows, "act_ru_event_subscr where event_name_ = 'planChanged'"))
                .as("hand-overs that wait")
                .isEqualTo(1);
    }

    /** The jobs that it had: whoever lives is done with its own within moments. */
    private Set<String> dieWithWorkInHand(Apart node) throws Exception {
        for (int look = 0; look < 200; look++) {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(3))
                    .until(() -> !lockedJobs().isEmpty());
            node.freeze();
            var locked = lockedJobs();
            node.livesFor(Duration.ofSeconds(2));
            locked.retainAll(lockedJobs());
            if (!locked.isEmpty()) {
                node.kill();
                return locked;
            }
            node.thaw();
        }
        throw new AssertionError("It never had anything in hand");
    }

    private void takenOver(Set<String> left) {
        var died = System.nanoTime();
        await().atMost(TAKEN_OVER).pollInterval(Duration.ofMillis(100)).until(() -> {
            var still = lockedJobs();
            still.retainAll(left);
            return still.isEmpty();
        });
        System.err.printf(
                "killed with %d jobs in hand: another node did them %.1f s later%n",
                left.size(), (System.nanoTime() - died) / 1e9);
    }

    /** Each with the lock that its node has on it. */
    private Set<String> lockedJobs() {
        return after.rows()
                .sql(
                        "select id_ || ' ' || lock_owner_ || ' ' || lock_exp_time_ from act_ru_job where lock_owner_ is not null")
                .query(String.class)
                .set();
    }

    private Apart node() throws IOException {
        return Apart.start(
                vigie,
                folder,
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail.getSmtp().getPort());
    }
}
