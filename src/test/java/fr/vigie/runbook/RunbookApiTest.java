package fr.vigie.runbook;

import static fr.vigie.contract.Outside.assertProblem;
import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.StandingStill;
import fr.vigie.TasklistSession;
import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import fr.vigie.scenario.MovableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Our people read what to do about a ticket, as process owners wrote it last; nobody else does. */
@VigieTest
@Import(StandingStill.class)
class RunbookApiTest {

    private static final String DOOR = "/camunda/api/vigie/";

    /** A node looks at what was deployed as often as that. */
    private static final Duration WITHIN = Duration.ofSeconds(10);

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @AfterEach
    void giveTheEngineItsClockBack() {
        ClockUtil.reset();
    }

    @Test
    void the_page_is_that_of_the_ticket_or_of_what_the_agent_chooses() {
        var vigie = new Outside(port);
        String reference = vigie.read(
                vigie.report(json(Map.of("channel", "PHONE", "subject", "Rien ne part", "service", "sms"))),
                "$.reference");
        var agent = TasklistSession.of(port, "support");

        assertThat(file(agent, reference, "")).isEqualTo("sms.md");
        assertThat(file(agent, reference, "&priority=1")).isEqualTo("sms-p1.md");
        assertThat(file(agent, reference, "&service=api&priority=1")).isEqualTo("api-p1.md");
        assertThat(file(agent, reference, "&service=api&priority=3")).isEqualTo("api.md");
        assertThat(file(agent, reference, "&service=..%2f..%2fapplication&priority=1"))
                .isEqualTo("p1.md");
        assertThat(file(agent, reference, "&service=fax")).isEqualTo("general.md");

        assertProblem(
                agent.ask(DOOR + "runbook?incident=" + reference + "&priority=6")
                        .get(),
                422);
        assertProblem(agent.ask(DOOR + "runbook?incident=INC-1999-000001").get(), 404);
        assertProblem(agent.ask(DOOR + "runbook").get(), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"runbook?incident=INC-2026-000001", "incidents/INC-2026-000001/story"})
    void nobody_else_reads_it(String path) {
        assertProblem(Knock.at(port, DOOR + path).get(), 401);
        assertProblem(Knock.at(port, DOOR + path).as("support").get(), 401);
        assertProblem(
                TasklistSession.of(port, "procedes", "cockpit").ask(DOOR + path).get(), 403);
    }

    @Test
    void the_journal_of_a_ticket_stands_beside_it() {
        var reference = new Outside(port).reported("Une panne");

        var story = TasklistSession.of(port, "surveillance")
                .ask(DOOR + "incidents/" + reference + "/story")
                .get();

        assertThat(story.body()).contains(reference, "\"journal\":[", "\"kind\":\"REPORTED\"");
    }

    @Test
    void a_page_changed_by_a_process_owner_is_shown_within_seconds_and_a_broken_one_never() {
        var vigie = new Outside(port);
        var reference = vigie.reported("Importer un carnet");
        var agent = TasklistSession.of(port, "support");

        var deployed = deploy(vigie, "procedes", "p4.md", "# Nouvelle aide\n\nRappeler d'abord, é.");
        try {
            assertThat(deployed.statusCode()).as(deployed.body()).isEqualTo(200);
            clock.set(Instant.now().plus(WITHIN));
            assertThat(page(agent, reference, "&priority=4").body())
                    .contains("\"title\":\"Nouvelle aide\"", "Rappeler d'abord, é.");

            var refused = deploy(vigie, "procedes", "procedures/p4.md", "[ici](javascript:alert(1))");
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
            assertThat(refused.body()).contains("p4.md", "ni par http:// ni par https://");
            assertThat(deploy(vigie, "procedes", "fax.md", "Un geste").body())
                    .contains("aucun ticket ne la montrerait");
            assertThat(deploy(vigie, "support", "p4.md", "Un geste").statusCode())
                    .isEqualTo(403);
        } finally {
            // the application is shared with other tests
            vigie.ask("admin", "/engine-rest/deployment/" + vigie.read(deployed, "$.id") + "?cascade=true")
                    .send("DELETE", "");
        }
    }

    private String file(TasklistSession agent, String reference, String query) {
        return new Outside(port).read(page(agent, reference, query), "$.file");
    }

    private static HttpResponse<String> page(TasklistSession agent, String reference, String query) {
        return agent.ask(DOOR + "runbook?incident=" + reference + query).get();
    }

    private static HttpResponse<String> deploy(Outside vigie, String account, String file, String content) {
        return vigie.ask(account, "/engine-rest/deployment/create")
                .with("Content-Type", "multipart/form-data; boundary=edge")
                .send("POST", """
                --edge\r
                Content-Disposition: form-data; name="deployment-name"\r
                \r
                procédures\r
                --edge\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: text/markdown\r
                \r
                %s\r
                --edge--\r
                """.formatted(file, content));
    }
}
