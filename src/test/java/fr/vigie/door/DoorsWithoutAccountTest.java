package fr.vigie.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.VigieTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
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
    void prometheus_reads_the_meters_by_the_token_of_the_monitoring_systems() {
        assertThat(meters("Bearer demo-intake-token")).isNotIn(401, 403);
        assertThat(meters("Bearer demo-intake-tokem")).isEqualTo(401);
    }

    private int meters(String shown) {
        return Knock.at(port, "/actuator/prometheus")
                .with("Authorization", shown)
                .get()
                .statusCode();
    }

    @Test
    void wrong_tokens_are_slowed_where_they_come_from_and_the_right_one_is_not_where_it_came_from_before()
            throws IOException {
        assertThat(intake("Bearer demo-intake-token")).isNotIn(401, 403);
        for (var guess = 0; guess < 10; guess++) {
            intake("Bearer guess-" + guess);
        }
        assertThat(intake("Bearer demo-intake-token")).isNotIn(401, 403, 429);

        for (var guess = 0; guess < 10; guess++) {
            assertThat(fromElsewhere("guess-" + guess)).startsWith("HTTP/1.1 401");
        }
        assertThat(fromElsewhere("demo-intake-token"))
                .startsWith("HTTP/1.1 429")
                .contains("Retry-After: ", "application/problem+json", "Trop d'erreurs d'identification");
    }

    /** The answer to a system that was never here before. */
    private String fromElsewhere(String token) throws IOException {
        try (var socket = new Socket("127.0.0.1", port, InetAddress.getByName("127.0.0.3"), 0)) {
            socket.getOutputStream()
                    .write(("POST /api/intake/alertmanager HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + token + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
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
