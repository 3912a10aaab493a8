package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a process owner can't deploy, because it would fail at the hour at which it is needed. */
class GuardedProcedureTest extends PlannedStory {

    @Test
    void a_table_that_answers_twice_is_not_deployed() throws IOException {
        var table = Files.readString(Path.of("bpmn/incident/patience.dmn"))
                .replace("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"");
        assertThatThrownBy(() -> deploy("patience.dmn", table)).hasMessageContaining("patience");
    }

    @Test
    void a_table_that_asks_for_what_nobody_knows_is_not_deployed() throws IOException {
        var table = Files.readString(Path.of("bpmn/incident/patience.dmn"))
                .replace("<text>priority</text>", "<text>priorite</text>");
        assertThatThrownBy(() -> deploy("patience.dmn", table)).hasMessageContaining("patience");
    }

    @Test
    void a_promise_that_is_the_name_of_a_variable_is_not_deployed() throws IOException {
        var diagram = Files.readString(Path.of("bpmn/incident/reaction.bpmn")).replace(">PT15M<", ">${patience}<");
        assertThatThrownBy(() -> deploy("reaction.bpmn", diagram)).hasMessageContaining("interveneByP1");
    }

    @Test
    void a_hand_over_that_could_not_begin_is_not_deployed() throws IOException {
        var diagram = Files.readString(Path.of("bpmn/handover/handover.bpmn"))
                .replace("#{expectHandover}", "#{expectHandovr}");
        assertThatThrownBy(() -> deploy("handover.bpmn", diagram)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_hand_over_that_expects_no_other_is_not_deployed() throws IOException {
        var diagram = Files.readString(Path.of("bpmn/handover/handover.bpmn"))
                .replace("#{expectNextHandover}", "#{listTickets}");
        assertThatThrownBy(() -> deploy("handover.bpmn", diagram)).isInstanceOf(RuntimeException.class);
    }
}
