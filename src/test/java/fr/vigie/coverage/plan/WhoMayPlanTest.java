package fr.vigie.coverage.plan;

import static fr.vigie.contract.Outside.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Managers and administrators keep the plan; everybody else is sent away before anything is read. */
@VigieTest
class WhoMayPlanTest {

    private static final String SHIFT = """
            {"pool": "support", "from": "2027-03-02T09:00Z", "to": "2027-03-02T11:00Z", "people": ["support"]}""";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"responsable", "admin"})
    void managers_and_administrators_plan(String account) {
        var planner = new Planner(port, account);

        var created = planner.post("shift", SHIFT);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        planner.takenAway(planner.planned(created));
        assertThat(planner.knock(Planner.ROTA).get().statusCode()).isEqualTo(200);
        assertThat(planner.knock(Planner.ROTA + "/feeds").get().statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "support, 403",
        "astreinte, 403",
        "evenement, 403",
        "surveillance, 403",
        "procedes, 403",
        "integrateur, 403",
        "nobody, 401"
    })
    void nobody_else_does(String account, int status) {
        var planner = new Planner(port, account);

        assertProblem(planner.knock(Planner.ROTA).get(), status);
        assertProblem(planner.knock(Planner.ROTA + "/feeds").get(), status);
        for (var kind : new String[] {"shift", "replacement", "swap", "event"}) {
            assertProblem(planner.post(kind, SHIFT), status);
            assertProblem(planner.post(kind, "{"), status);
        }
        for (var path : new String[] {"rotation/a", "day/2027-03-02", "person/support"}) {
            assertProblem(planner.put(path, "{}"), status);
            assertProblem(planner.delete(path), status);
        }
        assertProblem(planner.sendCalendar("on-call", new byte[] {'B'}), status);
    }

    @ParameterizedTest
    @CsvSource({"support, 200", "integrateur, 200", "procedes, 200", "nobody, 401"})
    void any_account_subscribes_to_the_calendar_of_a_team(String account, int status) {
        var answer = new Planner(port, account)
                .knock("/api/coverage/calendar/on-call.ics")
                .get();

        assertThat(answer.statusCode()).isEqualTo(status);
    }
}
