package fr.vigie.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.VigieTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@VigieTest
class ProcedureDeploymentTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    private Outside vigie;
    private long deployments;

    @BeforeEach
    void knowTheAddress() {
        vigie = new Outside(port);
        deployments = Rows.count(database, "act_re_deployment");
    }

    @Test
    void a_timer_changed_in_modeler_is_the_promise_at_once_and_the_tickets_opened_before_keep_theirs()
            throws IOException {
        var before = vigie.opened("ancienne promesse", 2);
        var promised = vigie.<String>read(vigie.incident(before), "$.interveneBy");

        var deployed = deploy("procedes", "reaction.bpmn", reaction("PT45M"));
        try {
            assertThat(deployed.statusCode()).as(deployed.body()).isEqualTo(200);
            assertThat(deadline())
                    .containsEntry("delay", "PT45M")
                    .containsEntry("clock", "CONTINUOUS")
                    .containsEntry("dueAt", "2026-11-23T10:45:00Z");
            assertThat(vigie.<String>read(vigie.incident(before), "$.interveneBy"))
                    .isEqualTo(promised);
            var after = vigie.incident(vigie.opened("nouvelle promesse", 2));
            assertThat(Instant.parse(vigie.<String>read(after, "$.interveneBy")))
                    .isEqualTo(Instant.parse(vigie.<String>read(after, "$.openedAt"))
                            .plusSeconds(45 * 60));
        } finally {
            // the application is shared with other tests
            var undone = vigie.ask("admin", "/engine-rest/deployment/" + vigie.read(deployed, "$.id") + "?cascade=true")
                    .send("DELETE", "");
            assertThat(undone.statusCode()).as(undone.body()).isEqualTo(204);
        }
        assertThat(deadline()).containsEntry("delay", "PT30M");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            PT2H covered,  PT2H,  COVERED
            PT2H business, PT2H,  BUSINESS
            P2BD,          P2BD,  BUSINESS
            """)
    void every_clock_may_be_drawn(String drawn, String delay, String clock) throws IOException {
        var deployed = deploy("procedes", "reaction.bpmn", reaction(drawn));
        try {
            assertThat(deployed.statusCode()).as(deployed.body()).isEqualTo(200);
            assertThat(deadline()).containsEntry("delay", delay).containsEntry("clock", clock);
        } finally {
            vigie.ask("admin", "/engine-rest/deployment/" + vigie.read(deployed, "$.id") + "?cascade=true")
                    .send("DELETE", "");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30 minutes",
                "PT30M ouvré",
                "",
                "${'PT30M'}",
                "#{ticket.waits('a')}",
                "-PT5M",
                "PT0S",
                "P1M",
                "0 0 9 * * ?",
                "2026-11-23T10:00:00Z",
                "R3/PT10M"
            })
    void a_timer_that_nobody_can_read_is_refused_with_a_sentence(String drawn) throws IOException {
        var answer = deploy("procedes", "reaction.bpmn", reaction(drawn));

        assertRefused(answer);
        assertThat(vigie.<String>read(answer, "$.message"))
                .startsWith("ENGINE-09005 Could not parse BPMN process.")
                .containsAnyOf("Minuterie", "minuterie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"interveneByP2-timer", "interveneByP2"})
    void a_promise_that_is_no_longer_drawn_is_refused(String missing) throws IOException {
        var drawn = drawn("reaction");
        var without = missing.endsWith("-timer")
                ? drawn.replaceAll(
                        "(?s)<bpmn:timerEventDefinition id=\"" + missing + "\">.*?</bpmn:timerEventDefinition>", "")
                : drawn.replace("attachedToRef=\"interveneP2\"", "attachedToRef=\"interveneP3\"");

        assertRefused(deploy("procedes", "reaction.bpmn", without));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "hello",
                "{}",
                "<",
                "<html><body/></html>",
                "<definitions/>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions>&x;</definitions>",
                "<!DOCTYPE a SYSTEM \"http://localhost:1/x.dtd\"><definitions/>"
            })
    void what_is_no_diagram_is_refused(String content) {
        var answer = deploy("procedes", "reaction.bpmn", content);

        assertRefused(answer);
        assertThat(answer.body()).doesNotContain("root:");
    }

    @Test
    void only_process_owners_deploy() throws IOException {
        for (var account : new String[] {"support", "responsable", "integrateur"}) {
            assertThat(deploy(account, "reaction.bpmn", reaction("PT45M")).statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(deadline()).containsEntry("delay", "PT30M");
    }

    private void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(vigie.<String>read(answer, "$.message")).isNotBlank();
        assertThat(deadline()).containsEntry("delay", "PT30M");
        assertThat(Rows.count(database, "act_re_deployment")).isEqualTo(deployments);
    }

    private Map<String, Object> deadline() {
        var answer = vigie.ask("integrateur", "/api/deadlines?priority=2&from=2026-11-23T10:00:00Z")
                .get();
        return JsonPath.read(answer.body(), "$");
    }

    private static String drawn(String process) throws IOException {
        return Files.readString(Path.of("bpmn/incident/" + process + ".bpmn"));
    }

    private static String reaction(String delay) throws IOException {
        var changed = drawn("reaction").replace(">PT30M<", ">" + delay + "<");
        assertThat(changed).isNotEqualTo(drawn("reaction"));
        return changed;
    }

    private HttpResponse<String> deploy(String account, String file, String content) {
        return vigie.ask(account, "/engine-rest/deployment/create")
                .with("Content-Type", "multipart/form-data; boundary=edge")
                .send("POST", """
                --edge\r
                Content-Disposition: form-data; name="deployment-name"\r
                \r
                essai\r
                --edge\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                %s\r
                --edge--\r
                """.formatted(file, content));
    }
}
