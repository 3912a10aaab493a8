package fr.vigie.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.VigieTest;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@VigieTest
class EngineRestLockTest {

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest",
                "/engine-rest/",
                "/engine-rest/engine",
                "/engine-rest/engine/default/task",
                "/engine-rest/task",
                "/engine-rest/process-definition",
                "/engine-rest/openapi.json",
                "/engine-rest/version",
                "/ENGINE-REST/task",
                "/engine-rest/nothing",
            })
    void nobody_reaches_the_engine_without_an_account(String path) {
        var answer = Knock.at(port, path).get();

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Knock.at(port, path).as("admin", "wrong").get().statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%65ngine-rest/task",
                "/engine-rest//task",
                "//engine-rest/task",
                "/engine-rest/../engine-rest/task",
                "/engine-rest/./task",
                "/engine-rest;a=b/task",
                "/engine-rest/task;a=b",
                "/engine-rest%2ftask",
                "/engine-rest/%2e%2e/engine-rest/task",
                "/engine-rest%00/task",
                "/x/..;/engine-rest/task",
            })
    void no_crooked_path_leads_around_the_lock(String path) {
        var answer = Knock.at(port, path).get();

        assertThat(answer.statusCode()).isIn(400, 401);
        assertThat(answer.body()).doesNotStartWith("[");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/engine", "/engine-rest/task", "/engine-rest/process-definition"})
    void an_account_comes_in(String path) {
        assertThat(Knock.at(port, path).as("support").get().statusCode()).isEqualTo(200);
    }

    @Test
    void ten_wrong_passwords_do_not_lock_the_right_one_out() {
        for (var attempt = 0; attempt < 12; attempt++) {
            assertThat(Knock.at(port, "/engine-rest/task")
                            .as("integrateur", "wrong")
                            .get()
                            .statusCode())
                    .isEqualTo(401);
        }

        assertThat(Knock.at(port, "/engine-rest/engine").as("integrateur").get().statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_password_may_hold_colons_accents_and_emojis() {
        var user = identities.newUser("zoe.noel");
        user.setFirstName("Zoé");
        user.setLastName("Noël");
        user.setPassword("a:é€:😀 ");
        identities.saveUser(user);

        assertThat(Knock.at(port, "/engine-rest/engine")
                        .as(user.getId(), "a:é€:😀 ")
                        .get()
                        .statusCode())
                .isEqualTo(200);
        assertThat(Knock.at(port, "/engine-rest/engine")
                        .as(user.getId(), "a")
                        .get()
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "support\0", "", "' or 1=1 --", "SUPPORT"})
    void a_strange_name_is_nobody(String name) {
        assertThat(Knock.at(port, "/engine-rest/engine")
                        .as(name, "support")
                        .get()
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!!", "Basic c3VwcG9ydA==", "Bearer demo-intake-token", "Digest x"})
    void credentials_that_cannot_be_read_are_none(String authorization) {
        assertThat(Knock.at(port, "/engine-rest/engine")
                        .with("Authorization", authorization)
                        .get()
                        .statusCode())
                .isEqualTo(401);
    }
}
