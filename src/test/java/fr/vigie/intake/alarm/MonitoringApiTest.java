package fr.vigie.intake.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import fr.vigie.contract.Rows;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@VigieTest
class MonitoringApiTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    private Monitor monitor;

    /** Every test speaks of a machine of its own. */
    private String host;

    @BeforeEach
    void knowTheAddress(TestInfo test) {
        monitor = new Monitor(port);
        host = "api-" + test.getDisplayName().replaceAll("[^a-z0-9_]", "");
    }

    @Test
    void a_problem_is_an_incident_in_our_words_by_the_table() {
        var reference = monitor.reference(monitor.tell(alarm("7", "PROBLEM")));

        assertThat(monitor.of(reference, "channel")).isEqualTo("MONITORING");
        assertThat(monitor.of(reference, "service")).isEqualTo("api");
        assertThat(monitor.of(reference, "subject")).isEqualTo("HTTP 500 \"trop\" (http sur " + host + ")");
        assertThat(monitor.of(reference, "description")).contains("Machine : " + host, "Gravité : 4", "problème : 7");
        assertThat(severity(reference)).isEqualTo("critical");
        assertThat(monitor.outside().task(reference, "taskDefinitionKey")).isEqualTo("diagnose");
    }

    @Test
    void a_repeat_of_the_same_problem_is_not_doubled() {
        var first = monitor.reference(monitor.tell(alarm("7", "PROBLEM")));
        var before = Rows.in(database);

        assertThat(monitor.reference(monitor.tell(alarm("7", "PROBLEM")))).isEqualTo(first);

        assertThat(Rows.in(database)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "7, 0", "'', ''", "0, 0"})
    void a_recovery_is_found_with_and_without_its_number_is_seen_and_closes_nothing(String id, String idOfEnd) {
        host = host + "_" + id + "_" + idOfEnd;
        var reference = monitor.reference(monitor.tell(alarm(id, "PROBLEM")));

        assertThat(monitor.reference(monitor.tell(alarm(idOfEnd, "RECOVERY")))).isEqualTo(reference);

        assertThat(monitor.journal(reference))
                .last()
                .asString()
                .contains("Fin d'alarme : HTTP 500", "plus aucune alarme en cours");
        assertThat(monitor.of(reference, "status")).isEqualTo("REPORTED");
        assertThat(monitor.outside().task(reference, "taskDefinitionKey")).isEqualTo("diagnose");
    }

    @Test
    void a_new_number_of_the_same_service_joins_and_another_machine_does_not() {
        var first = monitor.reference(monitor.tell(alarm("7", "PROBLEM")));
        assertThat(monitor.reference(monitor.tell(alarm("8", "PROBLEM")))).isEqualTo(first);

        host = host + "-2";
        assertThat(monitor.reference(monitor.tell(alarm("9", "PROBLEM")))).isNotEqualTo(first);
    }

    @Test
    void an_acknowledgement_over_there_is_a_line_and_stops_no_clock_of_ours() {
        var reference = monitor.reference(monitor.tell(alarm("7", "PROBLEM")));

        assertThat(monitor.reference(monitor.tell(alarm("7", "ACKNOWLEDGEMENT"))))
                .isEqualTo(reference);

        assertThat(monitor.journal(reference)).last().asString().contains("Acquittée dans la supervision : HTTP 500");
        assertThat(monitor.of(reference, "openedAt")).isEqualTo("null");
        assertThat(monitor.of(reference, "intervenedAt")).isEqualTo("null");
        assertThat(monitor.outside().task(reference, "taskDefinitionKey")).isEqualTo("diagnose");
    }

    @ParameterizedTest
    @CsvSource({"RECOVERY", "ACKNOWLEDGEMENT", "UPDATE", "DOWNTIMESTART", "DOWNTIMEEND", "FLAPPINGSTOP", "ok", "0", "UP"
    })
    void what_only_says_more_of_something_that_nobody_knows_is_answered_and_opens_nothing(String state) {
        host = host + state;
        var before = Rows.in(database);

        assertThat(monitor.told(monitor.tell(alarm("7", state)))).isNull();

        assertThat(Rows.in(database)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"PROBLEM", "1", "CRITICAL", "down", "FLAPPING", "FLAPPINGSTART", "UNKNOWN", "''", "quelque chose"})
    void a_word_for_trouble_or_one_that_nobody_foresaw_is_seen_by_a_person(String state) {
        host = host + state.strip();

        var reference = monitor.reference(monitor.tell(alarm("", state)));

        assertThat(monitor.of(reference, "subject")).contains("HTTP 500");
        assertThat(monitor.outside().task(reference, "taskDefinitionKey")).isEqualTo("diagnose");
    }

    @Test
    void a_planned_downtime_is_a_line_where_an_incident_is_open() {
        var reference = monitor.reference(monitor.tell(alarm("7", "PROBLEM")));

        monitor.tell(alarm("7", "DOWNTIMESTART"));

        assertThat(monitor.journal(reference)).last().asString().contains("Arrêt prévu dans la supervision");
    }

    @Test
    void the_fields_of_a_form_say_the_same() {
        var form = new HashMap<String, String>();
        alarm("7", "PROBLEM").forEach((name, value) -> form.put(name, value.toString()));
        form.put("summary", "CRITICAL - \"a\" & b=c; 100 % + é");

        var reference = monitor.reference(monitor.form(form));

        assertThat(monitor.of(reference, "subject")).startsWith("CRITICAL - \"a\" & b=c; 100 % + é");
        assertThat(monitor.reference(monitor.tell(alarm("7", "RECOVERY")))).isEqualTo(reference);
    }

    @ParameterizedTest
    @CsvSource({
        "1764000000, 2025-11-24T16:00:00Z",
        "1764000000.25, 2025-11-24T16:00:00Z",
        "2026-11-20T08:00:00+01:00, 2026-11-20T07:00:00Z",
        "hier, ",
        "9999999999, "
    })
    void when_it_began_is_read_in_the_ways_of_each(String written, String instant) {
        host = host + written;
        var alarm = new HashMap<>(alarm("7", "PROBLEM"));
        alarm.put("startedAt", written);

        var reference = monitor.reference(monitor.tell(alarm));

        assertThat(database.sql("select occurred_at from report where incident = ?")
                        .param(reference)
                        .query((row, number) -> row.getTimestamp(1) == null
                                ? "null"
                                : row.getTimestamp(1).toInstant().toString())
                        .single())
                .isEqualTo(String.valueOf(instant));
    }

    private Map<String, Object> alarm(String id, String state) {
        return Monitor.zabbix(host, id, state);
    }

    private String severity(String reference) {
        return database.sql("select severity from incident where reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }
}
