package fr.vigie.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.VigieTest;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Rights are given or not: no command looks for those that forbid, so nobody may write one that would seem to hold. */
@VigieTest
class NothingTakenAwayTest {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    AuthorizationService rights;

    @Test
    void an_administrator_is_told_that_a_right_cannot_be_forbidden() {
        var answer =
                Knock.at(port, "/engine-rest/authorization/create").as("admin").post("""
                        {"type": 2, "permissions": ["READ"], "userId": "support", "resourceType": 7, "resourceId": "*"}""");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("ne connaît que des droits accordés");
        assertThat(rights.createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_REVOKE)
                        .count())
                .isZero();
    }

    @Test
    void no_command_looks_for_such_a_right() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(configuration.getAuthorizationCheckRevokes()).isEqualTo("never");
    }
}
