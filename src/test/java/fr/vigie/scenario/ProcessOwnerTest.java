package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.commitment.Priority;
import fr.vigie.commitment.Promises;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProcessOwnerTest extends Story {

    @Autowired
    Promises promises;

    @Test
    void a_delay_changed_in_the_diagram_is_the_promise_of_new_tickets_and_running_ones_keep_theirs() {
        at("2026-11-23T10:00");
        var before = aReport().openedAs(1);
        var assistance = aReport().openedAs(4);
        var reported = aReport().started();

        deploy(drawing("reaction").replace(">PT15M<", ">PT20M<"));

        var after = aReport().openedAs(1);
        reported.diagnose("priority", 1);
        assertThat(before).mustSeeSomebodyActBy("2026-11-23T10:15");
        assertThat(after).mustSeeSomebodyActBy("2026-11-23T10:20");
        assertThat(reported).mustSeeSomebodyActBy("2026-11-23T10:20");
        assertThat(promises.intervention(Priority.P1).drawn()).isEqualTo("PT20M");

        assistance.changePriority(1, "Tout est en panne");
        assertThat(assistance).mustSeeSomebodyActBy("2026-11-23T10:20");
        advance(minutes(15));
        assertThat(before).hasEscalationLevel(1);
        assertThat(after).hasEscalationLevel(0);
        advance(minutes(5));
        assertThat(after).hasEscalationLevel(1);
    }

    @Test
    void a_delay_in_covered_hours_is_kept_by_row_task_and_timer_alike() {
        at("2026-11-27T16:30");
        deploy(drawing("reaction").replace(">PT2H<", ">PT2H business<"));

        assertThat(aReport().openedAs(4)).mustSeeSomebodyActBy("2026-11-30T10:30");
    }

    @Test
    void a_delay_that_nobody_can_read_is_not_deployed() {
        assertRefused(drawing("reaction").replace(">PT30M<", ">5 foo<"), "5 foo");
        assertRefused(drawing("reaction").replace(">PT30M<", "><"), "interveneByP2");
        assertRefused(drawing("incident").replace(">P5BD<", ">P5D BD<"), "P5D BD");
    }

    @Test
    void a_promise_cannot_be_drawn_away() {
        var drawn = drawing("reaction");
        var from = drawn.indexOf("<bpmn:boundaryEvent id=\"interveneByP3\"");
        var to = drawn.indexOf("</bpmn:boundaryEvent>", from) + "</bpmn:boundaryEvent>".length();
        var without = (drawn.substring(0, from) + drawn.substring(to))
                .replaceAll("<bpmn:sequenceFlow id=\"interveneByP3-[^>]*/>", "")
                .replaceAll("<bpmn:incoming>interveneByP3-[^<]*</bpmn:incoming>", "")
                .replaceAll("(?s)<bpmndi:BPMN(Shape|Edge)[^>]*bpmnElement=\"interveneByP3.*?</bpmndi:BPMN\\1>", "");

        assertRefused(without, "interveneP3");
    }

    @Test
    void a_deadline_that_would_end_its_task_is_not_deployed() {
        assertRefused(
                drawing("reaction")
                        .replace("interveneP2\" cancelActivity=\"false\"", "interveneP2\"")
                        .replaceFirst("(id=\"interveneByP2\"[^>]*) cancelActivity=\"false\"", "$1"),
                "interveneP2");
    }

    private void assertRefused(String drawing, String about) {
        var deployments = deployments();
        assertThatThrownBy(() -> deploy(drawing))
                .isInstanceOf(ParseException.class)
                .hasMessageStartingWith("ENGINE-09005 Could not parse BPMN process.")
                .hasMessageContaining(about)
                .hasMessageMatching("(?s).*(délai|minuterie|Minuterie).*");
        assertThat(deployments()).as("deployments").isEqualTo(deployments);
    }

    /** As Modeler does it: one file, under a name of its own. */
    private Deployment deploy(String drawing) {
        var file = drawing.contains("<bpmn:process id=\"incident\"") ? "incident.bpmn" : "reaction.bpmn";
        return stage.people()
                .as(
                        "procedes",
                        () -> stage.engine()
                                .getRepositoryService()
                                .createDeployment()
                                .name("Antoine")
                                .source("Camunda Modeler")
                                .addString(file, drawing)
                                .deploy());
    }

    private long deployments() {
        return stage.engine().getRepositoryService().createDeploymentQuery().count();
    }

    private static String drawing(String process) {
        try (var file = ProcessOwnerTest.class.getResourceAsStream("/bpmn/incident/" + process + ".bpmn")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
