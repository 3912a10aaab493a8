package fr.vigie.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.VigieTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Of what the frame tells of itself nobody reads more than health and figures. */
@VigieTest
class ActuatorTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/auditevents",
                "/beans",
                "/conditions",
                "/configprops",
                "/env",
                "/env/vigie.admin-password",
                "/heapdump",
                "/httpexchanges",
                "/info",
                "/liquibase",
                "/loggers",
                "/mappings",
                "/metrics",
                "/modulith",
                "/sbom",
                "/sbom/application",
                "/scheduledtasks",
                "/sessions",
                "/shutdown",
                "/startup",
                "/threaddump"
            })
    void no_group_is_let_in_there(String endpoint) {
        for (var account : new String[] {"support", "responsable", "procedes", "integrateur", "admin"}) {
            var answer = Knock.at(port, "/actuator" + endpoint).as(account).get();
            assertThat(answer.statusCode()).as("%s %s", account, endpoint).isEqualTo(403);
        }
    }
}
