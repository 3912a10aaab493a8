package fr.vigie.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.TasklistSession;
import fr.vigie.VigieTest;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whoever answers says to browsers what they may do with it, and nobody says what Vigie is made of. */
@VigieTest
class AnswerHeadersTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(textBlock = """
            admin,  /api/incidents
            admin,  /api/incidents/INC-1999-000001
            nobody, /api/incidents
            support,/api/audit
            nobody, /api/intake/monitoring
            admin,  /engine-rest/task
            admin,  /engine-rest/task/none
            admin,  /engine-rest/nothing
            nobody, /engine-rest/task
            admin,  /garde
            admin,  /tableau
            admin,  /repetition
            admin,  /v3/api-docs
            nobody, /chat
            nobody, /chat/vigie-chat.js
            nobody, /status
            nobody, /status/maintenances.ics
            nobody, /actuator/health
            nobody, /nowhere
            nobody, /engine-rest/../api/incidents
            nobody, /camunda/app/tasklist/default/
            nobody, /camunda/app/tasklist/styles/user-styles.css
            nobody, /camunda/api/engine/engine/default/task
            nobody, /camunda/api/vigie/incidents/INC-1
            nobody, /camunda/nothing
            """)
    void every_answer_tells_browsers_once_what_they_may_do(String account, String path) {
        var answer = Knock.at(port, path).as(account).get();

        for (var name : List.of(
                "X-Content-Type-Options",
                "Referrer-Policy",
                "Permissions-Policy",
                "Cross-Origin-Opener-Policy",
                "Cross-Origin-Resource-Policy",
                "Content-Security-Policy")) {
            assertThat(answer.headers().allValues(name))
                    .as("%s of %s", name, path)
                    .hasSize(1);
        }
        assertThat(answer.headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow()
                        // whose pages may show the chat stands in the settings
                        .replaceAll("frame-ancestors 'self'.*", "frame-ancestors"))
                .contains("frame-ancestors", "form-action", "base-uri")
                .doesNotContain("http", "*");
        assertThat(answer.headers().allValues("X-Frame-Options"))
                .isEqualTo(path.startsWith("/chat") ? List.of() : List.of("DENY"));
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "strict-transport-security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/incidents", "/engine-rest/task", "/garde", "/actuator/prometheus", "/api/coverage"})
    void data_are_kept_on_nobodys_disk(String path) {
        assertThat(cached(Knock.at(port, path).as("admin").get())).contains("no-store");
    }

    @Test
    void neither_are_those_of_the_web_applications_and_their_cookies_are_for_them_alone() {
        var session = TasklistSession.of(port, "support");
        var login = Knock.at(port, "/camunda/app/tasklist/default/").get();

        assertThat(cached(session.ask("/camunda/api/engine/engine/default/task").get()))
                .contains("no-store");
        assertThat(cached(Knock.at(port, "/camunda/app/tasklist/styles/user-styles.css")
                        .get()))
                .doesNotContain("no-store");
        assertThat(login.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("SameSite=Lax"))
                .anyMatch(cookie -> cookie.startsWith("JSESSIONID") && cookie.contains("HttpOnly"));
        assertThat(session.knock("/camunda/api/engine/engine/default/task/count")
                        .post("{}")
                        .statusCode())
                .as("without the word against other sites' tricks")
                .isEqualTo(403);
    }

    @Test
    void under_tls_browsers_never_come_without_it_and_cookies_neither() throws Exception {
        var request = new MockHttpServletRequest("GET", "/camunda/app/tasklist/default/");
        request.setSecure(true);
        var response = new MockHttpServletResponse();
        response.addHeader("Set-Cookie", "JSESSIONID=1; HttpOnly; SameSite=Lax");
        response.addHeader("Set-Cookie", "XSRF-TOKEN=2; Secure; SameSite=Lax");

        new AnswerHeaders().headersOfAnswers().getFilter().doFilter(request, response, new MockFilterChain());

        assertThat(response.getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
        assertThat(response.getHeaders("Set-Cookie"))
                .containsExactly("JSESSIONID=1; Secure; HttpOnly; SameSite=Lax", "XSRF-TOKEN=2; Secure; SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/incidents[] HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /\u0001 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GE\u0000T / HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                "nonsense\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x y\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n",
                "GET /%00/%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST /api/reports HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "POST /engine-rest/message HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: nonsense\r\n\r\n",
                "POST /api/intake/monitoring HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer demo-intake-token\r\n"
                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "LARGE"
            })
    void what_no_door_can_read_is_refused_without_a_word_about_the_server(String raw) throws IOException {
        var answer = raw(
                raw.equals("LARGE") ? "GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(70_000) + "\r\n\r\n" : raw);

        assertThat(answer).startsWith("HTTP/1.1 ").matches("(?s)HTTP/1.1 [45].*");
        assertThat(answer.toLowerCase(Locale.ROOT))
                .doesNotContain("tomcat", "apache", "spring", "jersey", "camunda", "exception", "at org.", "<html");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String cached(HttpResponse<String> answer) {
        return answer.headers().firstValue("Cache-Control").orElse("");
    }
}
