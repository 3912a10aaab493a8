package fr.vigie.intake.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a real Zabbix was seen to do: it sends again what we missed, in an order of its own, and tells of what people say. */
@VigieTest
class ZabbixAlarmsTest {

    @LocalServerPort
    int port;

    private Monitor monitor;

    /** Every test speaks of a machine of its own. */
    private String host;

    @BeforeEach
    void knowTheAddress(TestInfo test) {
        monitor = new Monitor(port);
        host = "api-" + test.getDisplayName().replaceAll("[^a-z0-9_]", "");
    }

    @Test
    void what_was_said_of_it_over_there_is_a_line_too() {
        var reference = monitor.reference(monitor.tell(alarm("7", "PROBLEM")));

        monitor.tell(alarm("7", "UPDATE"));

        assertThat(monitor.journal(reference)).last().asString().contains("Mise à jour dans la supervision : HTTP 500");
        assertThat(monitor.of(reference, "intervenedAt")).isEqualTo("null");
    }

    @Test
    void what_waited_there_and_comes_late_says_nothing_of_a_later_problem() {
        var reference = monitor.reference(monitor.tell(alarm("37", "PROBLEM")));

        assertThat(monitor.reference(monitor.tell(alarm("35", "PROBLEM")))).isEqualTo(reference);
        assertThat(monitor.reference(monitor.tell(alarm("35", "RECOVERY")))).isEqualTo(reference);
        assertThat(monitor.journal(reference)).noneMatch(line -> line.contains("plus aucune alarme en cours"));

        monitor.tell(alarm("37", "RECOVERY"));
        assertThat(monitor.journal(reference)).last().asString().contains("plus aucune alarme en cours");
    }

    @Test
    void a_service_that_names_its_machine_does_not_name_it_twice() {
        var alarm = new HashMap<>(alarm("7", "PROBLEM"));
        alarm.put("service", "HTTP lent sur " + host);

        assertThat(monitor.of(monitor.reference(monitor.tell(alarm)), "subject"))
                .isEqualTo("HTTP 500 \"trop\" (HTTP lent sur " + host + ")");
    }

    @Test
    void what_was_typed_on_several_lines_is_a_subject_of_one() {
        var alarm = new HashMap<>(alarm("7", "UPDATE"));
        monitor.tell(alarm("7", "PROBLEM"));
        alarm.put("summary", "HTTP 500 (commented: Je regarde \"ça\" \\ é\r\nligne 2)");

        var reference = monitor.reference(monitor.tell(alarm));

        assertThat(monitor.journal(reference)).last().asString().contains("Je regarde \"ça\" \\ é ligne 2)");
    }

    private Map<String, Object> alarm(String id, String state) {
        return Monitor.zabbix(host, id, state);
    }
}
