package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps the pictures of the README true to the diagrams, and draws them again when asked. */
@InBrowser
class PicturesTest {

    private static final String REDRAW = "./mvnw test -Dtest=PicturesTest -Dpictures.redraw=true";
    private static final String DIAGRAM = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="vigie"
                xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                xmlns:line="http://www.omg.org/spec/DD/20100524/DI">
              <process id="p">
                <startEvent id="begin"/><task id="act" name="Prévenir $ les clients"/>
                <sequenceFlow id="flow" sourceRef="begin" targetRef="act"/>
              </process>
              <di:BPMNDiagram><di:BPMNPlane bpmnElement="p">
                <di:BPMNShape bpmnElement="begin"><dc:Bounds x="0" y="22" width="36" height="36"/></di:BPMNShape>
                <di:BPMNShape bpmnElement="act"><dc:Bounds x="86" y="0" width="100" height="80"/></di:BPMNShape>
                <di:BPMNEdge bpmnElement="flow"><line:waypoint x="36" y="40"/><line:waypoint x="86" y="40"/></di:BPMNEdge>
              </di:BPMNPlane></di:BPMNDiagram>
            </definitions>
            """;

    @TempDir
    Path folder;

    private @Nullable Browser browser;
    private @Nullable Page page;

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void every_picture_shows_its_diagram_as_it_is_drawn_today() throws IOException {
        var pictures = new Pictures(Path.of("bpmn"), Path.of("src/docs/pictures"));
        if (Boolean.getBoolean("pictures.redraw")) {
            pictures.redraw(this::page);
        }

        assertThat(pictures.stale(this::page))
                .as("pictures that do not show their diagram; redraw them with:  %s", REDRAW)
                .isEmpty();
    }

    @Test
    void a_picture_is_stale_until_redrawn_when_its_diagram_is_new_changed_or_gone() throws IOException {
        var pictures = new Pictures(folder.resolve("bpmn"), folder.resolve("pictures"));
        var diagram = Files.createDirectories(folder.resolve("bpmn/room")).resolve("act.bpmn");

        for (String drawn : new String[] {DIAGRAM, DIAGRAM.replace("clients", "agents"), DIAGRAM.replace("86", "99")}) {
            Files.writeString(diagram, drawn);
            assertThat(pictures.stale(this::page)).containsExactly("act.svg");
            pictures.redraw(this::page);
            assertThat(pictures.stale(this::page)).isEmpty();
        }
        Files.delete(diagram);
        assertThat(pictures.stale(this::page)).containsExactly("act.svg");
        pictures.redraw(this::page);
        assertThat(folder.resolve("pictures")).isEmptyDirectory();
    }

    @Test
    void a_picture_drawn_with_other_fonts_is_not_stale() {
        var here = new Picture("<svg viewBox=\"0 0 9 9\"><text><tspan x=\"1\">Équipe suivante</tspan></text></svg>");
        var there = new Picture(
                "<svg viewBox=\"0 0 8 9\"><text><tspan x=\"2\">Équipe</tspan><tspan>suivante</tspan></text></svg>");
        var other = new Picture("<svg viewBox=\"0 0 9 9\"><text><tspan x=\"1\">Même équipe</tspan></text></svg>");

        assertThat(here.shows(there)).isTrue();
        assertThat(here.shows(other)).isFalse();
    }

    /** Starts the browser at the first diagram only: without diagrams, none is needed. */
    private Page page() {
        if (browser == null) {
            browser = Browser.open();
        }
        if (page == null) {
            page = browser.page();
        }
        return page;
    }
}
