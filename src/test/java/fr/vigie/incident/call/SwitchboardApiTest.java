package fr.vigie.incident.call;

import static fr.vigie.contract.Outside.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.TasklistSession;
import fr.vigie.VigieTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the form of a call asks is answered to our people alone. */
@VigieTest
class SwitchboardApiTest {

    private static final String CALLER = "/camunda/api/vigie/caller?phone=06%2039%2098%2000%2001&service=sms";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"support", "astreinte", "evenement", "surveillance", "responsable"})
    void our_people_learn_who_calls(String account) {
        var answer = TasklistSession.of(port, account).ask(CALLER).get();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"code\":\"ACME\"", "Jean Moulinier");
    }

    @ParameterizedTest
    @ValueSource(strings = {CALLER, "/camunda/api/vigie/clients?q=acme", "/camunda/api/vigie/services"})
    void nobody_else_does(String door) {
        assertProblem(Knock.at(port, door).get(), 401);
        assertProblem(Knock.at(port, door).as("support").get(), 401);
        assertProblem(TasklistSession.of(port, "procedes", "cockpit").ask(door).get(), 403);
    }

    @Test
    void what_nobody_can_mean_is_refused_or_finds_nobody() {
        var agent = TasklistSession.of(port, "support");

        assertProblem(
                agent.ask("/camunda/api/vigie/clients?q=" + "x".repeat(201)).get(), 400);
        assertThat(agent.ask("/camunda/api/vigie/clients?q=%00").get().body()).isEqualTo("[]");
        assertThat(agent.ask("/camunda/api/vigie/caller?phone=%00&client=%00&email=%00&service=%00")
                        .get()
                        .body())
                .contains("\"client\":null", "\"recent\":[]");
    }
}
