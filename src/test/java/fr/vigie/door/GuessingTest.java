package fr.vigie.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.VigieTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Guessing at the doors: slowed where it comes from, and nowhere else. */
@VigieTest
class GuessingTest {

    private static final String RIGHT = "the right one";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Test
    void guesses_are_answered_429_before_long_and_the_right_person_comes_in_at_once_from_elsewhere()
            throws IOException {
        var account = account();
        for (var guess = 0; guess < 10; guess++) {
            assertThat(knock(account, "guess " + guess).statusCode()).isEqualTo(401);
        }

        var refused = knock(account, "guess 10");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After"))
                .hasValueSatisfying(pause -> assertThat(Integer.parseInt(pause)).isBetween(1, 60));
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("Trop d'erreurs d'identification", "\"status\":429");
        // here even the right one waits for its turn, as it might be a guess; at every door
        assertThat(knock(account, RIGHT).statusCode()).isEqualTo(429);
        assertThat(Knock.at(port, "/api/coverage").as(account, RIGHT).get().statusCode())
                .isEqualTo(429);
        assertThat(fromElsewhere(account, RIGHT)).startsWith("HTTP/1.1 200");
        assertThat(Knock.at(port, "/engine-rest/engine").as("integrateur").get().statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_account_that_does_not_exist_is_answered_as_one_that_does() {
        var nobody = "nobody." + UUID.randomUUID();
        for (var guess = 0; guess < 10; guess++) {
            assertThat(knock(nobody, "guess " + guess).statusCode()).isEqualTo(401);
        }

        assertThat(knock(nobody, "guess 10").statusCode()).isEqualTo(429);
    }

    @Test
    void the_login_page_and_what_the_engine_checks_are_under_the_same_rule() {
        var account = account();
        for (var guess = 0; guess < 5; guess++) {
            assertThat(verified(account, "guess " + guess).body()).contains("\"authenticated\":false");
            assertThat(knock(account, "other guess " + guess).statusCode()).isEqualTo(401);
        }

        var login = login(account, RIGHT);
        assertThat(login.statusCode()).as(login.body()).isEqualTo(429);
        assertThat(login.headers().firstValue("Retry-After")).isPresent();
        assertThat(verified(account, RIGHT).statusCode()).isEqualTo(429);
        assertThat(identities.checkPassword(account, RIGHT))
                .as("what we ask ourselves is no guess")
                .isTrue();
    }

    @Test
    void a_mistake_at_the_login_page_does_not_keep_the_right_password_waiting() {
        var account = account();
        assertThat(login(account, "oops").statusCode()).isEqualTo(401);

        // 403: the account is known, and has no group here that could open the application
        assertThat(login(account, RIGHT).statusCode()).isEqualTo(403);
    }

    @Test
    void a_forgotten_machine_with_an_old_password_disturbs_nobody_at_its_address() {
        var account = account();
        for (var time = 0; time < 30; time++) {
            assertThat(knock(account, "of last year").statusCode()).isEqualTo(401);
        }

        assertThat(knock(account, RIGHT).statusCode()).isEqualTo(200);
    }

    private String account() {
        var user = identities.newUser("g." + UUID.randomUUID().toString().substring(0, 8));
        user.setFirstName("G");
        user.setLastName("G");
        user.setPassword(RIGHT);
        identities.saveUser(user);
        return user.getId();
    }

    private HttpResponse<String> knock(String account, String password) {
        return Knock.at(port, "/engine-rest/engine").as(account, password).get();
    }

    private HttpResponse<String> verified(String account, String password) {
        return Knock.at(port, "/engine-rest/identity/verify")
                .as("admin")
                .post("{\"username\":\"" + account + "\",\"password\":\"" + password + "\"}");
    }

    private HttpResponse<String> login(String account, String password) {
        var page = Knock.at(port, "/camunda/app/tasklist/default/").get();
        var cookies = page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceAll(";.*", ""))
                .toList();
        return Knock.at(port, "/camunda/api/admin/auth/user/default/login/tasklist")
                .with("Cookie", String.join("; ", cookies))
                .with("X-XSRF-TOKEN", token(cookies))
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "username=" + account + "&password=" + password.replace(' ', '+'));
    }

    private static String token(List<String> cookies) {
        return cookies.stream()
                .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .map(cookie -> cookie.replaceFirst(".*=", ""))
                .findFirst()
                .orElseThrow();
    }

    /** The first line of the answer to somebody who sits at another address. */
    private String fromElsewhere(String account, String password) throws IOException {
        var plain = Base64.getEncoder().encodeToString((account + ":" + password).getBytes(UTF_8));
        try (var socket = new Socket("127.0.0.1", port, InetAddress.getByName("127.0.0.2"), 0)) {
            socket.getOutputStream()
                    .write(("GET /engine-rest/engine HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + plain
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
