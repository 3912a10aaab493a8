package fr.vigie.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.StandingStill;
import fr.vigie.VigieTest;
import fr.vigie.client.Language;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.Particulars;
import fr.vigie.notice.Texts;
import fr.vigie.scenario.MovableClock;
import fr.vigie.servicetime.Slot;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@VigieTest
@Import(StandingStill.class)
class TextDeploymentTest {

    /** A node looks at what was deployed as often as that. */
    private static final Duration WITHIN = Duration.ofSeconds(10);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    Texts texts;

    @Autowired
    MovableClock clock;

    @AfterEach
    void giveTheEngineItsClockBack() {
        ClockUtil.reset();
    }

    @Test
    void a_text_changed_by_a_process_owner_is_said_within_seconds_and_a_broken_one_never() {
        var vigie = new Outside(port);
        assertThat(subject()).isEqualTo("[INC-2026-000123] Votre demande est close : API");

        var deployed = deploy(vigie, "procedes", "Objet : Fini {{reference}}\nSMS : Fini\n\nAu revoir, é.");
        try {
            assertThat(deployed.statusCode()).as(deployed.body()).isEqualTo(200);
            clock.set(Instant.now().plus(WITHIN));
            assertThat(subject()).isEqualTo("Fini INC-2026-000123");
            var deployments = Rows.count(database, "act_re_deployment");

            var refused = deploy(vigie, "procedes", "Objet : {{inconnu}}\nSMS : a\n\nb");

            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
            assertThat(refused.body()).contains("closed.fr.txt", "inconnu");
            assertThat(deploy(vigie, "support", "Objet : a\nSMS : b\n\nc").statusCode())
                    .isEqualTo(403);
            assertThat(Rows.count(database, "act_re_deployment")).isEqualTo(deployments);
            assertThat(subject()).isEqualTo("Fini INC-2026-000123");
        } finally {
            // the application is shared with other tests
            vigie.ask("admin", "/engine-rest/deployment/" + vigie.read(deployed, "$.id") + "?cascade=true")
                    .send("DELETE", "");
        }
    }

    private String subject() {
        var told = new Particulars(
                "INC-2026-000123", "API", null, null, 1, null, false, "", 0, null, Slot.ALWAYS, Instant.EPOCH);
        return texts.say(NoticeKind.CLOSED, Language.FR, told).subject();
    }

    private static HttpResponse<String> deploy(Outside vigie, String account, String content) {
        return vigie.ask(account, "/engine-rest/deployment/create")
                .with("Content-Type", "multipart/form-data; boundary=edge")
                .send("POST", """
                --edge\r
                Content-Disposition: form-data; name="deployment-name"\r
                \r
                textes\r
                --edge\r
                Content-Disposition: form-data; name="file"; filename="closed.fr.txt"\r
                Content-Type: text/plain\r
                \r
                %s\r
                --edge--\r
                """.formatted(content));
    }
}
