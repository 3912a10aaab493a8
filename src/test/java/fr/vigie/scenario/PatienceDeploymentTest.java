package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process owner changes how long each level of the escalation has. */
class PatienceDeploymentTest extends PlannedStory {

    @Test
    void a_time_changed_in_the_table_holds_for_the_next_level_that_is_asked() throws IOException {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(1);

        deploy(table().replace("\"PT10M\"", "\"PT3M\""));

        advanceTo("2026-11-23T10:18");
        assertThat(incident).hasEscalationLevel(2).isOfferedTo("support", "on-call", "managers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"5 minutes\"", "PT10M + PT5M", "\"\"", "\"PT0S\""})
    void a_time_that_nobody_can_read_is_not_deployed(String time) throws IOException {
        var table = table().replaceFirst("\"PT15M\"", time.replace("$", ""));

        assertThatThrownBy(() -> deploy(table)).hasMessageContaining("Table « patience »");
    }

    @Test
    void a_table_that_would_leave_a_ticket_without_an_answer_is_not_deployed() throws IOException {
        var all = table();
        var last = all.lastIndexOf("<rule ");
        var table = all.substring(0, last) + all.substring(all.indexOf("</rule>", last) + "</rule>".length());

        assertThatThrownBy(() -> deploy(table)).hasMessageContaining("ligne sans condition");
    }

    private void deploy(String table) {
        deploy("patience.dmn", table);
    }

    private static String table() throws IOException {
        return Files.readString(Path.of("bpmn/incident/patience.dmn"));
    }
}
