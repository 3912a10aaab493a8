package fr.vigie.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.VigieTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The doors at which no account is asked for: open ones, and those with a token or a signature of their own. */
@VigieTest
class DoorsWithoutAccountTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/health/readiness",
                "/chat",
                "/status",
                "/status/",
                "/status/maintenances.ics",
                "/status/feed.atom",
                "/status/status.css"
            })
    void some_doors_are_open_to_all(String path) {
        assertThat(Knock.at(port, path).get().statusCode()).isNotIn(401, 403);
    }

    @Test
    void what_is_only_to_be_read_takes_nothing_in() {
        assertThat(Knock.at(port, "/status").post("{}").statusCode()).isEqualTo(401);
        assertThat(Knock.at(port, "/status").send("HEAD", "").statusCode()).isNotIn(401, 403);
        assertThat(Knock.at(port, "/status/status.css").get().statusCode()).isEqualTo(200);
        assertThat(Knock.at(port, "/statusx").get().statusCode()).isEqualTo(401);
    }

    @Test
    void a_conversation_is_opened_by_anybody_and_has_its_own_token() {
        assertThat(Knock.at(port, "/api/chat/conversations").post("{}").statusCode())
                .isNotIn(401, 403);
        assertThat(Knock.at(port, "/api/chat/conversations/1/messages")
                        .with("Authorization", "Bearer x")
                        .post("{}")
                        .statusCode())
                .isNotEqualTo(403);
    }

    @Test
    void monitoring_systems_come_in_by_their_token_only() {
        assertThat(intake("Bearer demo-intake-token")).isNotIn(401, 403);
        assertThat(intake("bearer demo-intake-token")).isNotIn(401, 403);
        assertThat(intake("Bearer demo-intake-tokem")).isEqualTo(401);
        assertThat(intake("Bearer ")).isEqualTo(401);
        assertThat(intake("demo-intake-token")).isEqualTo(401);
        assertThat(Knock.at(port, "/api/intake/monitoring")
                        .as("admin")
                        .post("{}")
                        .statusCode())
                .isEqualTo(401);

        var stranger = Knock.at(port, "/api/intake/alertmanager").post("not { json");
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(stranger.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void the_provider_of_a_chat_comes_in_by_its_signature_and_by_no_token() {
        var unsigned = Knock.at(port, "/api/intake/chat")
                .with("Authorization", "Bearer demo-intake-token")
                .post("{}");
        assertThat(unsigned.statusCode()).isEqualTo(401);
        assertThat(unsigned.body()).contains("X-Vigie-Signature");
        assertThat(Knock.at(port, "/api/intake/chat").get().statusCode()).isEqualTo(401);
        assertThat(Knock.at(port, "/api/intake/chat/other").post("{}").statusCode())
                .isEqualTo(401);
    }

    private int intake(String authorization) {
        return Knock.at(port, "/api/intake/alertmanager")
                .with("Authorization", authorization)
                .post("{}")
                .statusCode();
    }
}
