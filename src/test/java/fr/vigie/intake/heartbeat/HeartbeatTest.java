package fr.vigie.intake.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.StandingStill;
import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import fr.vigie.intake.alarm.Monitor;
import fr.vigie.scenario.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A monitor that stops calling is missed; what it watches may be failing without an alarm. */
@VigieTest
@Import(StandingStill.class)
class HeartbeatTest {

    @LocalServerPort
    int port;

    @Autowired
    HeartbeatWatch watch;

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
    void one_that_stops_is_one_incident_and_its_return_joins_it() {
        call("?every=PT5M", "");
        pass(7);
        watch.look();
        assertThat(incidents()).isEmpty();

        pass(1);
        watch.look();
        watch.look();

        assertThat(incidents()).hasSize(1);
        var reference = incidents().get(0);
        assertThat(monitor.of(reference, "subject"))
                .isEqualTo("La supervision « " + name + " » ne répond plus depuis le lun. 1 mars 10:05");
        assertThat(monitor.of(reference, "channel")).isEqualTo("MONITORING");
        assertThat(monitor.outside().task(reference, "taskDefinitionKey")).isEqualTo("diagnose");

        pass(60);
        watch.look();
        assertThat(incidents()).hasSize(1);
        call("", "");
        assertThat(monitor.journal(reference)).last().asString().contains("répond de nouveau");
        assertThat(monitor.of(reference, "status")).isEqualTo("REPORTED");

        pass(9);
        watch.look();
        assertThat(incidents()).as("it is still the open one").hasSize(1);
    }

    @Test
    void one_that_stays_silent_is_told_again_the_next_day_where_nobody_is_at_it_any_more() {
        call("?every=PT5M", "");
        pass(8);
        watch.look();
        database.sql("update incident set status = 'CLOSED', closed_at = notified_at where dedup_key = ?")
                .param("heartbeat|" + name)
                .update();

        pass(24 * 60 - 1);
        watch.look();
        assertThat(incidents()).hasSize(1);
        pass(1);
        watch.look();
        watch.look();
        assertThat(incidents()).hasSize(2);
    }

    @Test
    void one_that_calls_is_not_missed() {
        for (int i = 0; i < 10; i++) {
            call("?every=PT5M", "");
            pass(5);
            watch.look();
        }

        assertThat(incidents()).isEmpty();
    }

    @Test
    void what_was_silent_while_we_were_down_is_waited_for_again() {
        var silent = new Heartbeat(name, Duration.ofMinutes(5), null, null, now.minusSeconds(86_400), null);

        assertThat(silent.isMissed(now, now.plusSeconds(450))).isFalse();
        assertThat(silent.isMissed(now, now.plusSeconds(451))).isTrue();
    }

    @Test
    void the_interval_may_stand_in_the_body_whatever_else_does() {
        call("", "{\"every\":\"PT1H\"}");
        assertThat(every()).isEqualTo(3600);
        call("", "{\"alerts\":[{\"labels\":{\"alertname\":\"Watchdog\"}}],\"note\":\"every\"}");
        assertThat(every()).isEqualTo(3600);
        call("", "not json");
        assertThat(every()).isEqualTo(3600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?every=5", "?every=PT1S", "?every=P400D", "?every=-PT5M", "?every=P99999999999999D"})
    void an_interval_that_makes_no_sense_is_refused_in_words(String query) {
        Outside.assertProblem(monitor.at(path() + query).post(""), 422);
        assertThat(rows()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%20b", "%00", "é", "<script>", "../x"})
    void a_name_that_makes_no_sense_is_refused(String other) {
        var address =
                "/api/intake/heartbeat/" + java.net.URLEncoder.encode(other, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(monitor.at(address).post("").statusCode()).isBetween(400, 499);
        assertThat(rows()).isZero();
    }

    @Test
    void nobody_calls_without_the_token_and_one_that_is_no_longer_needed_is_forgotten() {
        call("?every=PT5M", "");

        assertThat(monitor.outside().ask("admin", path()).post("").statusCode()).isEqualTo(401);
        assertThat(monitor.at(path()).send("DELETE", "").statusCode()).isEqualTo(204);
        Outside.assertProblem(monitor.at(path()).send("DELETE", ""), 404);
        pass(60);
        watch.look();
        assertThat(incidents()).isEmpty();
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

    private long every() {
        return database.sql("select every_seconds from heartbeat where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    private long rows() {
        return database.sql("select count(*) from heartbeat").query(Long.class).single();
    }
}
