package fr.vigie.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.vigie.Knock;
import fr.vigie.VigieTest;
import fr.vigie.intake.alarm.Monitor;
import fr.vigie.refusal.Crowded;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.DispatcherServlet;

/** What comes in by each door is counted, from the start. */
@VigieTest
class DoorBellTest {

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry meters;

    @Autowired
    DoorBell bell;

    private Monitor monitor;

    @BeforeEach
    void knowTheAddress() {
        monitor = new Monitor(port);
    }

    @Test
    void every_door_has_its_counters_before_anything_comes() {
        assertThat(meters.find("vigie.intake").counters()).hasSize(3 * Door.values().length);
    }

    @Test
    void a_report_is_heard_and_one_that_breaks_a_rule_or_cannot_be_read_is_refused() {
        var heard = counted(Door.REPORTS, "heard");
        var refused = counted(Door.REPORTS, "refused");

        monitor.outside().report("{\"channel\":\"PHONE\",\"subject\":\"API\"}");
        monitor.outside().report("{\"channel\":\"PHONE\"}");
        monitor.outside().report("not json");

        hears(Door.REPORTS, "heard", heard + 1);
        hears(Door.REPORTS, "refused", refused + 2);
    }

    @Test
    void an_alarm_is_heard_and_one_that_is_parked_in_words_is_refused_and_not_heard() {
        var heard = counted(Door.MONITORING, "heard");
        var refused = counted(Door.MONITORING, "refused");

        monitor.tell(Map.of("host", UUID.randomUUID().toString(), "state", "PROBLEM"));
        monitor.at("/api/intake/monitoring").post("not an alarm");

        hears(Door.MONITORING, "heard", heard + 1);
        hears(Door.MONITORING, "refused", refused + 1);
    }

    @Test
    void a_token_that_is_not_known_any_more_is_refused_at_the_door_that_it_was_for() {
        var refused = counted(Door.ALERTMANAGER, "refused");

        var answer = Knock.at(port, "/api/intake/alertmanager")
                .with("Authorization", "Bearer expired")
                .post("{}");

        assertThat(answer.statusCode()).isEqualTo(401);
        hears(Door.ALERTMANAGER, "refused", refused + 1);
    }

    @Test
    void a_monitor_that_is_there_and_what_agents_write_down_are_heard_too() {
        var beats = counted(Door.HEARTBEAT, "heard");
        var written = counted(Door.INTERNAL, "heard");
        var turnedAway = counted(Door.INTERNAL, "refused");

        monitor.at("/api/intake/heartbeat/bell").post("");
        var start = Knock.at(port, "/engine-rest/process-definition/key/incident/start");
        start.as("support").post("""
                        {"variables": {"channel": {"value": "DETECTION"}, "subject": {"value": "Lenteur"}}}""");
        start.as("support").post("{\"variables\": {}}");

        hears(Door.HEARTBEAT, "heard", beats + 1);
        hears(Door.INTERNAL, "heard", written + 1);
        hears(Door.INTERNAL, "refused", turnedAway + 1);
    }

    @Test
    void what_nobody_could_take_in_is_a_failure_of_the_door() throws Exception {
        var failed = counted(Door.ALERTMANAGER, "failed");

        rung((request, answer) -> ((HttpServletResponse) answer).setStatus(503));
        assertThatThrownBy(() -> rung((request, answer) -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(counted(Door.ALERTMANAGER, "failed")).isEqualTo(failed + 2);
    }

    @Test
    void a_crowd_of_slow_senders_and_one_who_hangs_up_say_nothing_of_how_the_door_is() throws Exception {
        var heard = counted(Door.ALERTMANAGER, "heard");
        var refused = counted(Door.ALERTMANAGER, "refused");
        var failed = counted(Door.ALERTMANAGER, "failed");

        rung((request, answer) -> {
            request.setAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE, new Crowded("Trop de demandes lentes."));
            ((HttpServletResponse) answer).setStatus(503);
        });
        rung((request, answer) ->
                request.setAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE, new EOFException("hung up")));

        assertThat(counted(Door.ALERTMANAGER, "heard")).isEqualTo(heard);
        assertThat(counted(Door.ALERTMANAGER, "failed")).isEqualTo(failed);
        assertThat(counted(Door.ALERTMANAGER, "refused")).isEqualTo(refused + 2);
    }

    private void rung(FilterChain behind) throws ServletException, IOException {
        bell.doFilter(
                new MockHttpServletRequest("POST", "/api/intake/alertmanager"), new MockHttpServletResponse(), behind);
    }

    /** The bell hears it a moment after whoever knocked has the answer. */
    private void hears(Door door, String outcome, double count) {
        await().untilAsserted(() -> assertThat(counted(door, outcome)).isEqualTo(count));
    }

    private double counted(Door door, String outcome) {
        return meters.get("vigie.intake")
                .tags("door", door.code(), "outcome", outcome)
                .counter()
                .count();
    }
}
