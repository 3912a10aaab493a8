package fr.vigie.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import fr.vigie.intake.alarm.Monitor;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

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

        assertThat(counted(Door.REPORTS, "heard")).isEqualTo(heard + 1);
        assertThat(counted(Door.REPORTS, "refused")).isEqualTo(refused + 2);
    }

    @Test
    void an_alarm_is_heard_and_one_that_is_parked_in_words_is_refused_and_not_heard() {
        var heard = counted(Door.MONITORING, "heard");
        var refused = counted(Door.MONITORING, "refused");

        monitor.tell(Map.of("host", UUID.randomUUID().toString(), "state", "PROBLEM"));
        monitor.at("/api/intake/monitoring").post("not an alarm");

        assertThat(counted(Door.MONITORING, "heard")).isEqualTo(heard + 1);
        assertThat(counted(Door.MONITORING, "refused")).isEqualTo(refused + 1);
    }

    @Test
    void what_nobody_could_take_in_is_a_failure_of_the_door() {
        var failed = counted(Door.ALERTMANAGER, "failed");
        var request = new MockHttpServletRequest("POST", "/api/intake/alertmanager");
        request.setServletPath("/api/intake/alertmanager");
        var answer = new MockHttpServletResponse();

        answer.setStatus(503);
        bell.afterCompletion(request, answer, bell, null);
        answer.setStatus(200);
        bell.afterCompletion(request, answer, bell, new IllegalStateException());

        assertThat(counted(Door.ALERTMANAGER, "failed")).isEqualTo(failed + 2);
        bell.afterCompletion(request, answer, bell, null);
    }

    private double counted(Door door, String outcome) {
        return meters.get("vigie.intake")
                .tags("door", door.code(), "outcome", outcome)
                .counter()
                .count();
    }
}
