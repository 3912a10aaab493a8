package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.vigie.incident.EntryKind;
import fr.vigie.incident.Status;
import fr.vigie.intake.alarm.Monitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A table that a process owner got wrong costs no report and hides no ticket. */
class FailingTableTest extends Story {

    @LocalServerPort
    int port;

    @Test
    void a_report_that_starts_the_process_is_kept_and_shown_within_minutes_where_a_table_behind_it_fails() {
        at("2026-11-23T10:00");
        keep("priority.dmn", "hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"");

        assertThat(catchThrowable(() -> aReport().on("api").about("perdu ?").started()))
                .isNotNull();

        var kept = stage.database()
                .sql("select reference from incident where subject = 'perdu ?'")
                .query(String.class)
                .list();
        assertThat(kept).hasSize(1);
        advance(minutes(2));
        stage.incidents().tryAgain();
        var journal = stage.database()
                .sql("select kind from journal where incident = ? order by id")
                .param(kept.get(0))
                .query(String.class)
                .list();
        assertThat(journal).containsExactly(EntryKind.REPORTED.name(), EntryKind.NOT_STARTED.name());
        assertThat(stage.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .taskNameLike("%" + kept.get(0) + "%")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_misspelt_team_does_not_hide_a_ticket() {
        at("2026-11-23T10:00");
        keep("routing.dmn", "\"support\"", "\"suport\"");

        assertThat(aReport().started()).hasStatus(Status.REPORTED).isOfferedTo("support", "on-call", "monitoring");
    }

    @Test
    void an_alarm_keeps_its_own_words_where_the_table_of_alarms_fails_and_the_agent_is_told() {
        at("2026-11-23T10:00");
        var monitor = new Monitor(port);
        assertThat(stored(monitor, "api-before", "critical", "service")).isEqualTo("api");
        keep("alarm.dmn", "starts with(cellInput, \"api-\")", "starts with(");
        advance(minutes(1));

        assertThat(stored(monitor, "api-broken", "weird", "service")).isEqualTo("http");
        assertThat(stored(monitor, "api-broken", "weird", "severity")).isEqualTo("weird");
        assertThat(stored(monitor, "api-broken", "weird", "description"))
                .contains("La table des alarmes (alarm.dmn) est inutilisable");
        assertThat(guard(monitor)).contains("alarm.dmn");
    }

    @Test
    void a_table_that_fails_for_some_alarms_is_called_so_although_it_answers_others() {
        at("2026-11-23T10:00");
        var monitor = new Monitor(port);
        keep("alarm.dmn", "hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"");
        advance(minutes(1));

        assertThat(stored(monitor, "host-1", "critical", "severity")).isEqualTo("critical");
        assertThat(stored(monitor, "host-2", "weird", "description")).doesNotContain("alarm.dmn");

        assertThat(guard(monitor)).contains("alarm.dmn");
        deploy("alarm.dmn", text("alarm.dmn"));
        for (int host = 3; host < 5; host++) {
            advance(minutes(1));
            stored(monitor, "host-" + host, "critical", "service");
        }
        assertThat(guard(monitor)).doesNotContain("alarm.dmn");
    }

    private static String guard(Monitor monitor) {
        return monitor.outside().ask("responsable", "/garde").get().body();
    }

    private String stored(Monitor monitor, String host, String severity, String column) {
        var reference = monitor.reference(monitor.tell(
                Map.of("host", host, "service", "http", "severity", severity, "state", "PROBLEM", "id", "1")));
        return stage.database()
                .sql("select " + column + " from incident where reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    /** As it stands since before such a table was refused where it is deployed. */
    private void keep(String table, String drawn, String redrawn) {
        assertThat(text(table)).contains(drawn);
        stage.database()
                .sql("update act_ge_bytearray set bytes_ = ? where deployment_id_ = ? and name_ = ?")
                .params(
                        text(table).replace(drawn, redrawn).getBytes(StandardCharsets.UTF_8),
                        deploy(table, text(table) + "\n<!-- -->"),
                        table)
                .update();
        var read =
                ((ProcessEngineConfigurationImpl) stage.engine().getProcessEngineConfiguration()).getDeploymentCache();
        read.discardDecisionDefinitionCache();
        read.discardDecisionRequirementsDefinitionCache();
    }

    private String deploy(String table, String content) {
        return stage.people()
                .as(
                        "procedes",
                        () -> stage.engine()
                                .getRepositoryService()
                                .createDeployment()
                                .name("Antoine")
                                .addString(table, content)
                                .deploy()
                                .getId());
    }

    private static String text(String table) {
        try (var file = FailingTableTest.class.getResourceAsStream("/bpmn/incident/" + table)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
