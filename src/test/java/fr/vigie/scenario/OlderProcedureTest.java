package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A procedure that runs since before a way out of it was drawn. */
class OlderProcedureTest extends PlannedStory {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_incident_is_attached_where_no_way_out_is_drawn(boolean opened) throws IOException {
        at("2026-11-23T10:00");
        deploy("incident.bpmn", withoutTheWayOut());
        var guest = aReport().reachableAt("zoe@example.org").started();
        if (opened) {
            guest.diagnose("priority", 1);
        }
        var master = aReport().openedAs(1);

        new OneFailure(stage).attach(master, guest);

        assertThat(guest).isClosedAs(Outcome.ATTACHED).hasNoTimer();
        assertThat(guest.notices())
                .containsExactly(opened ? "RECEIPT to zoe@example.org" : "ATTACHED to zoe@example.org");
    }

    @Test
    void it_comes_back_to_the_procedure_of_today() throws IOException {
        at("2026-11-23T10:00");
        deploy("incident.bpmn", withoutTheWayOut());
        var guest = aReport().started();
        var master = aReport().openedAs(1);
        new OneFailure(stage).attach(master, guest);

        new OneFailure(stage).detach(guest);

        assertThat(guest).waitsAt("diagnose");
    }

    private static String withoutTheWayOut() throws IOException {
        return Files.readString(Path.of("bpmn/incident/incident.bpmn"))
                .replaceAll("(?s)<bpmn:subProcess id=\"attachment\".*?</bpmn:subProcess>", "")
                .replaceAll(
                        "(?s)<bpmndi:BPMN(Shape|Edge) id=\"(attachment|attachedLater|clientTold)-.*?</bpmndi:BPMN\\1>",
                        "");
    }
}
