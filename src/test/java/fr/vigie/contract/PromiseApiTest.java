package fr.vigie.contract;

import static fr.vigie.contract.Outside.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.VigieTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@VigieTest
class PromiseApiTest {

    @LocalServerPort
    int port;

    private Outside vigie;

    @BeforeEach
    void knowTheAddress() {
        vigie = new Outside(port);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # priority, from (+ as %2B),             delay, clock,      due
            1,          2026-11-23T10:00:00%2B01:00, PT15M, CONTINUOUS, 2026-11-23T09:15:00Z
            2,          2026-03-29T01:45:00%2B01:00, PT30M, CONTINUOUS, 2026-03-29T01:15:00Z
            3,          2026-11-23T10:00:00+01:00,   PT1H,  CONTINUOUS, 2026-11-23T10:00:00Z
            4,          2026-11-23T09:00:00Z,        PT2H,  CONTINUOUS, 2026-11-23T11:00:00Z
            5,          2026-12-23T10:00%2B01:00,    P5BD,  BUSINESS,   2026-12-31T16:00:00Z
            5,          2026-05-13T10:00%2B02:00,    P5BD,  BUSINESS,   2026-05-21T15:00:00Z
            """)
    void a_deadline_is_what_the_diagram_promises(int priority, String from, String delay, String clock, String due) {
        for (var account : List.of("support", "integrateur", "procedes")) {
            var answer = vigie.ask(account, "/api/deadlines?priority=" + priority + "&from=" + from)
                    .get();

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(JsonPath.<Map<String, Object>>read(answer.body(), "$"))
                    .isEqualTo(Map.of("priority", priority, "delay", delay, "clock", clock, "dueAt", due));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            deadlines?priority=1,                                              400
            deadlines?from=2026-11-23T10:00:00Z,                               400
            deadlines?priority=x&from=2026-11-23T10:00:00Z,                    400
            deadlines?priority=&from=2026-11-23T10:00:00Z,                     400
            deadlines?priority=0&from=2026-11-23T10:00:00Z,                    422
            deadlines?priority=6&from=2026-11-23T10:00:00Z,                    422
            deadlines?priority=99999999999&from=2026-11-23T10:00:00Z,          400
            deadlines?priority=1&from=demain,                                  400
            deadlines?priority=1&from=,                                        400
            deadlines?priority=1&from=2026-11-23T10:00:00,                     400
            deadlines?priority=1&from=%2B999999999-12-31T23:59:59Z,            400
            coverage?at=demain,                                                400
            coverage?at=,                                                      400
            coverage?at=2026-11-23T10:00:00,                                   400
            coverage/holes?from=x,                                             400
            coverage/holes?from=2027-01-01T00:00:00Z&to=2026-01-01T00:00:00Z,  422
            """)
    void a_question_that_makes_no_sense_is_refused(String question, int status) {
        assertProblem(vigie.ask("support", "/api/" + question).get(), status);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # Paris,                  hours, pools,                      first,      until,                hole
            2026-11-23T10:00%2B01:00, true,  support on-call monitoring, support,    2026-11-23T12:00:00Z, NONE
            2026-11-23T13:30%2B01:00, false, on-call monitoring,         on-call,    2026-11-23T13:00:00Z, NONE
            2026-11-23T17:00%2B01:00, false, monitoring,                 monitoring, 2026-11-24T08:00:00Z, PLANNED
            2026-11-28T03:00%2B01:00, false, on-call monitoring,         on-call,    2026-11-29T23:00:00Z, NONE
            2026-12-25T10:00%2B01:00, false, on-call monitoring,         on-call,    2026-12-25T16:00:00Z, NONE
            """)
    void coverage_says_who_answers(String at, boolean hours, String pools, String first, String until, String hole) {
        var answer = vigie.ask("integrateur", "/api/coverage?at=" + at).get();

        assertThat(JsonPath.<Map<String, Object>>read(answer.body(), "$"))
                .containsOnlyKeys("at", "businessHours", "pools", "first", "duty", "until", "hole")
                .containsEntry("businessHours", hours)
                .containsEntry("pools", List.of(pools.split(" ")))
                .containsEntry("first", first)
                .containsEntry("until", until)
                .containsEntry("hole", hole);
        assertThat(vigie.<List<String>>read(answer, "$.duty[*].pool")).containsExactly(pools.split(" "));
        assertThat(JsonPath.<Map<String, Object>>read(answer.body(), "$.duty[0]"))
                .containsOnlyKeys("pool", "person", "until");
    }

    @Test
    void coverage_answers_for_now_and_for_a_client_nobody_knows() {
        var now = vigie.ask("support", "/api/coverage?client=inconnu").get();

        assertThat(Instant.parse(vigie.<String>read(now, "$.at")))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(vigie.<List<String>>read(now, "$.pools")).contains("monitoring");
    }
}
