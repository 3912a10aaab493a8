package fr.vigie.coverage.plan;

import static fr.vigie.contract.Outside.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.VigieTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody's place is taken twice, not even by two managers who press the button at the same instant. */
@VigieTest
class OverlapTest {

    @LocalServerPort
    int port;

    @Autowired
    PlanEntries entries;

    private Planner manager;

    @BeforeEach
    void aManager() {
        manager = new Planner(port, "responsable");
    }

    @AfterEach
    void leaveThePlainRota() {
        manager.clear();
    }

    @Test
    void two_shifts_of_a_pool_touch_but_never_overlap() {
        manager.planned(shift("support", "09:00", "11:00"));
        manager.planned(shift("support", "11:00", "12:00"));
        manager.planned(shift("on-call", "10:00", "12:00"));
        var version = entries.version();

        assertOverlap(shift("support", "10:59", "13:00"));
        assertOverlap(shift("support", "08:00", "18:00"));
        assertOverlap(shift("support", "09:00", "11:00"));
        assertThat(entries.version()).isEqualTo(version);
    }

    @Test
    void one_person_is_replaced_once_at_a_time() {
        manager.planned(replacement("\"support\"", "astreinte", "09:00", "11:00"));
        manager.planned(replacement("\"astreinte\"", "evenement", "09:00", "11:00"));

        assertOverlap(replacement("\"support\"", "surveillance", "10:00", "12:00"));
        assertOverlap(replacement("null", "surveillance", "10:00", "12:00"));
        manager.planned(replacement("null", "surveillance", "11:00", "12:00"));
    }

    @Test
    void both_sides_of_a_swap_are_checked() {
        manager.planned(manager.post("shift", """
                {"pool": "support", "from": "2027-03-02T09:00Z", "to": "2027-03-02T12:00Z", "people": ["astreinte"]}"""));
        manager.planned(replacement("\"astreinte\"", "evenement", "09:00", "11:00"));

        assertOverlap(manager.post("swap", """
                {"pool": "support",
                 "one": {"person": "support", "from": "2027-03-09T00:00Z", "to": "2027-03-10T00:00Z"},
                 "other": {"person": "astreinte", "from": "2027-03-02T00:00Z", "to": "2027-03-03T00:00Z"}}"""));
    }

    @Test
    void nobody_is_replaced_who_has_no_turn_and_nobody_swaps_with_themselves_in_time() {
        assertSaid(replacement("\"astreinte\"", "evenement", "09:00", "11:00"), "« astreinte » n'a aucun tour");
        manager.planned(manager.post("shift", """
                {"pool": "support", "from": "2027-03-02T09:00Z", "to": "2027-03-02T12:00Z",
                 "people": ["support", "astreinte"]}"""));
        assertSaid(manager.post("swap", """
                {"pool": "support",
                 "one": {"person": "support", "from": "2027-03-02T09:00Z", "to": "2027-03-02T11:00Z"},
                 "other": {"person": "astreinte", "from": "2027-03-02T10:00Z", "to": "2027-03-02T12:00Z"}}"""), "« one » et « other »");
    }

    @Test
    void a_calendar_that_is_sent_stands_together_with_planned_shifts_or_is_refused() {
        var key = manager.planned(shift("support", "09:00", "11:00"));
        var calendar = Calendars.of("Karim Benali", "20270302T100000Z", "20270302T120000Z");

        assertOverlap(manager.sendCalendar("support", calendar));
        manager.takenAway(key);
        var taken = manager.sendCalendar("support", calendar);
        assertThat(taken.body()).isEqualTo("{\"pool\":\"support\",\"shifts\":1}");
        assertThat(manager.duty("support", "2027-03-02T10:30Z")).containsExactly("astreinte");
        assertOverlap(shift("support", "09:00", "11:00"));

        manager.takenAway("feed/support");
        assertThat(manager.duty("support", "2027-03-02T10:30Z")).containsExactly("support");
    }

    @Test
    void a_calendar_that_cannot_be_used_changes_nothing() {
        manager.sendCalendar("support", Calendars.of("Karim Benali", "20270302T100000Z", "20270302T120000Z"));
        var version = entries.version();

        var answer = manager.sendCalendar("support", Calendars.of("Zorro", "20270302T100000Z", "20270302T120000Z"));
        assertProblem(answer, 422);
        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).contains("personne inconnue", "Zorro");
        assertProblem(manager.sendCalendar("support", "bonjour".getBytes(StandardCharsets.UTF_8)), 422);
        assertProblem(manager.sendCalendar("support", new byte[0]), 400);
        assertProblem(manager.sendCalendar("support", new byte[10 << 20]), 413);
        assertProblem(
                manager.sendCalendar("zorro", Calendars.of("Karim Benali", "20270302T100000Z", "20270302T120000Z")),
                404);
        assertThat(entries.version()).isEqualTo(version);
        assertThat(manager.duty("support", "2027-03-02T10:30Z")).containsExactly("astreinte");
    }

    @Test
    void of_two_managers_at_the_same_instant_one_is_refused() throws Exception {
        for (int round = 0; round < 5; round++) {
            var start = new CyclicBarrier(4);
            var threads = Executors.newFixedThreadPool(4);
            var answers = new ArrayList<Future<Integer>>();
            for (int who = 0; who < 4; who++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return shift("support", "09:00", "11:00").statusCode();
                }));
            }
            assertThat(answers).extracting(OverlapTest::status).containsExactlyInAnyOrder(201, 422, 422, 422);
            threads.shutdown();
            manager.clear();
        }
    }

    private static int status(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private HttpResponse<String> shift(String pool, String from, String to) {
        return manager.post(
                "shift",
                "{\"pool\": \"%s\", \"from\": \"2027-03-02T%sZ\", \"to\": \"2027-03-02T%sZ\", \"people\": [\"support\"]}"
                        .formatted(pool, from, to));
    }

    private HttpResponse<String> replacement(String insteadOf, String by, String from, String to) {
        return manager.post("replacement", """
                {"pool": "support", "from": "2027-03-02T%sZ", "to": "2027-03-02T%sZ",
                 "insteadOf": %s, "people": ["%s"]}""".formatted(from, to, insteadOf, by));
    }

    private static void assertOverlap(HttpResponse<String> answer) {
        assertSaid(answer, "se chevauchent", "2027");
    }

    private static void assertSaid(HttpResponse<String> answer, String... words) {
        assertProblem(answer, 422);
        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).contains(words);
    }
}
