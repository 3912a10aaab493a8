package fr.vigie.intake.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.StandingStill;
import fr.vigie.VigieTest;
import fr.vigie.incident.AlarmDesk;
import fr.vigie.intake.IntakeSettings;
import fr.vigie.intake.alarm.Monitor;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.scenario.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Monitors that call in the same moment, and those for which nobody waits any more. */
@VigieTest
@Import(StandingStill.class)
class HeartbeatEdgesTest {

    @LocalServerPort
    int port;

    @Autowired
    HeartbeatWatch watch;

    @Autowired
    HeartbeatRows rows;

    @Autowired
    AlarmDesk alarms;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    private final String name = "zabbix-" + UUID.randomUUID().toString().substring(0, 8);
    private Instant now = Instant.parse("2027-03-01T09:05:00Z");
    private Monitor monitor;

    @BeforeEach
    void itIsFivePastTen() {
        monitor = new Monitor(port);
        database.sql("delete from heartbeat").update();
        clock.set(now);
        watch.look();
    }

    @AfterEach
    void giveTheEngineItsClockBack() {
        database.sql("delete from heartbeat").update();
        ClockUtil.reset();
    }

    @Test
    void one_that_the_settings_expect_is_not_forgotten_before_they_do() {
        var expected = new IntakeSettings.Heartbeat(name, Duration.ofMinutes(5), null, "high");
        var settings = new IntakeSettings(Map.of(), List.of(expected));

        assertThatThrownBy(() -> new HeartbeatDesk(rows, alarms, settings, clock).forget(name))
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining("configuration");
    }

    @Test
    void one_that_is_forgotten_while_it_is_missed_is_said_to_be() {
        call("?every=PT5M", "");
        pass(8);
        watch.look();

        assertThat(monitor.at(path()).send("DELETE", "").statusCode()).isEqualTo(204);

        assertThat(monitor.journal(incidents().get(0))).last().asString().contains("n'est plus attendue");
    }

    @Test
    void two_that_call_at_once_are_one_and_its_return_is_told_once() throws Exception {
        atOnce(8);
        assertThat(rows()).isOne();
        pass(8);
        watch.look();

        atOnce(8);

        assertThat(monitor.journal(incidents().get(0)))
                .filteredOn(line -> line.contains("répond de nouveau"))
                .hasSize(1);
    }

    private void atOnce(int times) throws Exception {
        var threads = Executors.newFixedThreadPool(times);
        try {
            for (var call :
                    threads.invokeAll(Collections.nCopies(times, Executors.callable(() -> call("?every=PT5M", ""))))) {
                call.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private String path() {
        return "/api/intake/heartbeat/" + name;
    }

    private void call(String query, String body) {
        var answer = monitor.at(path() + query).post(body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    /** The watch looks on: one that stood still would wait for everybody anew. */
    private void pass(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            watch.look();
            now = now.plus(Duration.ofMinutes(1));
            clock.set(now);
        }
    }

    private List<String> incidents() {
        return database.sql("select reference from incident where dedup_key = ?")
                .param("heartbeat|" + name)
                .query(String.class)
                .list();
    }

    private long rows() {
        return database.sql("select count(*) from heartbeat").query(Long.class).single();
    }
}
