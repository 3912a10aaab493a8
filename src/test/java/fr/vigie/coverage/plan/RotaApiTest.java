package fr.vigie.coverage.plan;

import static fr.vigie.contract.Outside.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever managers plan is kept under their name, changes who answers, and stops doing so when it is taken away. */
@VigieTest
class RotaApiTest {

    private static final String TUESDAY = "2027-03-02T10:00Z";
    private static final String NEXT_TUESDAY = "2027-03-09T10:00Z";
    private static final String SUNDAY = "2027-03-07T10:00Z";

    @LocalServerPort
    int port;

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
    void a_rotation_brings_its_people_in_turn_and_the_next_one_under_its_name_replaces_it() {
        var key = manager.planned(alternating("09:00"));

        assertThat(key).isEqualTo("rotation/binôme");
        assertThat(manager.duty("on-call", TUESDAY)).containsExactly("support");
        assertThat(manager.duty("on-call", "2027-03-08T08:00Z")).containsExactly("astreinte");
        assertThat(manager.duty("on-call", NEXT_TUESDAY)).containsExactly("astreinte");

        manager.planned(alternating("11:00"));
        assertThat(manager.duty("on-call", "2027-03-08T08:00Z")).containsExactly("support");
        assertThat(manager.<String>list("$[*].key")).containsExactly(key);

        manager.takenAway(key);
        assertThat(manager.duty("on-call", TUESDAY)).containsExactly("astreinte");
        assertProblem(manager.delete(key), 404);
    }

    @Test
    void a_shift_counts_for_its_hours_only() {
        var key = manager.planned(manager.post("shift", """
                {"pool": "support", "from": "2027-03-02T10:00+01:00", "to": "2027-03-02T12:00+01:00",
                 "people": ["astreinte", "evenement"]}"""));

        assertThat(manager.duty("support", "2027-03-02T08:59:59Z")).containsExactly("support");
        assertThat(manager.duty("support", "2027-03-02T09:00Z")).containsExactly("astreinte", "evenement");
        assertThat(manager.duty("support", "2027-03-02T11:00Z")).containsExactly("support");
        assertThat(manager.<String>coverage("2027-03-02T09:00Z", "$.duty[0].until"))
                .isEqualTo("2027-03-02T11:00:00Z");

        manager.takenAway(key);
        assertThat(manager.duty("support", "2027-03-02T09:00Z")).containsExactly("support");
    }

    @Test
    void a_replacement_counts_before_a_shift() {
        manager.planned(manager.post("shift", """
                {"pool": "support", "from": "2027-03-02T00:00Z", "to": "2027-03-03T00:00Z",
                 "people": ["astreinte", "evenement"]}"""));
        var key = manager.planned(manager.post("replacement", """
                {"pool": "support", "from": "2027-03-02T09:00Z", "to": "2027-03-02T11:00Z",
                 "insteadOf": "astreinte", "people": ["surveillance"]}"""));

        assertThat(manager.duty("support", TUESDAY)).containsExactly("surveillance", "evenement");
        assertThat(manager.duty("support", "2027-03-02T08:30Z")).containsExactly("astreinte", "evenement");

        manager.takenAway(key);
        assertThat(manager.duty("support", TUESDAY)).containsExactly("astreinte", "evenement");
    }

    @Test
    void a_swap_counts_on_both_sides_and_is_taken_back_as_one() {
        manager.planned(alternating("00:00"));
        var key = manager.planned(manager.post("swap", """
                {"pool": "on-call",
                 "one": {"person": "support", "from": "2027-03-02T00:00+01:00", "to": "2027-03-03T00:00+01:00"},
                 "other": {"person": "astreinte", "from": "2027-03-09T00:00+01:00", "to": "2027-03-10T00:00+01:00"}}"""));

        assertThat(manager.duty("on-call", TUESDAY)).containsExactly("astreinte");
        assertThat(manager.duty("on-call", "2027-03-03T10:00Z")).containsExactly("support");
        assertThat(manager.duty("on-call", NEXT_TUESDAY)).containsExactly("support");
        assertThat(manager.duty("on-call", "2027-03-10T10:00Z")).containsExactly("astreinte");

        manager.takenAway(key);
        assertThat(manager.duty("on-call", TUESDAY)).containsExactly("support");
        assertThat(manager.duty("on-call", NEXT_TUESDAY)).containsExactly("astreinte");
    }

    @Test
    void an_event_on_a_sunday_has_its_people_on_site_for_its_clients_alone() {
        var key = manager.planned(manager.post("event", """
                {"name": "Grand Prix", "place": "Le Castellet", "from": "2027-03-07", "clients": ["ACME"],
                 "people": ["evenement"]}"""));

        assertThat(manager.<List<String>>coverage(SUNDAY + "&client=ACME", "$.pools"))
                .containsExactly("event-on-call", "on-call", "monitoring");
        assertThat(manager.duty("event-on-call", SUNDAY + "&client=ACME")).containsExactly("evenement");
        assertThat(manager.<String>coverage(SUNDAY, "$.first")).isEqualTo("on-call");
        assertThat(manager.<String>coverage(SUNDAY + "&client=NORTHWIND", "$.first"))
                .isEqualTo("on-call");

        manager.takenAway(key);
        assertThat(manager.<String>coverage(SUNDAY + "&client=ACME", "$.first")).isEqualTo("on-call");
    }

    @Test
    void an_exceptional_day_closes_support_or_keeps_it_late() {
        manager.planned(manager.put("day/2027-03-02", "{\"reason\": \"Séminaire\", \"hours\": []}"));
        assertThat(manager.<String>coverage(TUESDAY, "$.first")).isEqualTo("on-call");
        assertThat(manager.<Boolean>coverage(TUESDAY, "$.businessHours")).isFalse();

        var key = manager.planned(manager.put("day/2027-03-02", """
                {"reason": "Mise en service", "hours": [{"from": "14:00", "to": "20:00"}, {"from": "09:00", "to": "12:00"}]}"""));
        assertThat(manager.<String>coverage(TUESDAY, "$.first")).isEqualTo("support");
        assertThat(manager.holes("2027-03-02T12:00Z", "2027-03-03T00:00Z"))
                .containsExactly("2027-03-02T19:00:00Z 2027-03-03T00:00:00Z on-call PLANNED");

        manager.takenAway(key);
        assertThat(manager.holes("2027-03-02T12:00Z", "2027-03-03T00:00Z"))
                .containsExactly("2027-03-02T16:00:00Z 2027-03-03T00:00:00Z on-call PLANNED");
    }

    @Test
    void support_may_work_on_the_fourteenth_of_july() {
        assertThat(manager.<String>coverage("2026-07-14T08:00Z", "$.first")).isEqualTo("on-call");

        manager.planned(manager.put("day/2026-07-14", """
                {"reason": "Fête nationale travaillée", "hours": [{"from": "09:00", "to": "12:00"}]}"""));

        assertThat(manager.<String>coverage("2026-07-14T08:00Z", "$.first")).isEqualTo("support");
        assertThat(manager.<String>coverage("2026-07-14T08:00Z", "$.until")).isEqualTo("2026-07-14T10:00:00Z");
        assertThat(manager.<String>coverage("2026-07-14T10:00Z", "$.first")).isEqualTo("on-call");
    }

    @Test
    void a_rotation_of_nobody_is_a_hole_that_nobody_planned() {
        manager.planned(manager.put("rotation/vide", """
                {"pool": "on-call", "people": [], "from": "2027-03-02"}"""));
        manager.planned(manager.put("rotation/reprise", """
                {"pool": "on-call", "people": ["astreinte"], "from": "2027-03-02", "handOver": "15:00"}"""));

        assertThat(manager.<String>coverage(TUESDAY, "$.hole")).isEqualTo("UNPLANNED");
        assertThat(manager.holes("2027-03-02T00:00Z", "2027-03-03T00:00Z"))
                .containsExactly(
                        "2027-03-02T00:00:00Z 2027-03-02T08:00:00Z on-call PLANNED",
                        "2027-03-02T08:00:00Z 2027-03-02T14:00:00Z on-call UNPLANNED",
                        "2027-03-02T16:00:00Z 2027-03-03T00:00:00Z on-call PLANNED");
    }

    @Test
    void how_somebody_is_reached_is_kept_and_read_back() {
        var key = manager.planned(manager.put("person/astreinte", """
                {"email": "karim@vigie.example", "mobile": "+33639980077", "carriers": ["SMS", "MAIL"]}"""));

        assertThat(manager.<String>list("$[?(@.key == 'person/astreinte')].body.mobile"))
                .containsExactly("+33639980077");
        manager.takenAway(key);
        assertThat(manager.<String>list("$[*].key")).isEmpty();
    }

    @Test
    void what_is_planned_keeps_its_author_and_its_hour() {
        manager.planned(new Planner(port, "admin").put("rotation/a", """
                {"pool": "monitoring", "people": ["surveillance"], "from": "2027-03-01"}"""));

        assertThat(manager.<String>list("$[*].by")).containsExactly("admin");
        assertThat(manager.<String>list("$[*].at"))
                .singleElement()
                .satisfies(at -> assertThat(Duration.between(Instant.parse(at), Instant.now()))
                        .isBetween(Duration.ZERO, Duration.ofMinutes(5)));
        manager.planned(manager.put("rotation/a", """
                {"pool": "monitoring", "people": ["support"], "from": "2027-03-01"}"""));
        assertThat(manager.<String>list("$[*].by")).containsExactly("responsable");
    }

    private HttpResponse<String> alternating(String handOver) {
        return manager.put(
                "rotation/bin%C3%B4me",
                "{\"pool\": \"on-call\", \"people\": [\"support\", \"astreinte\"], \"from\": \"2027-03-01\","
                        + " \"handOver\": \"" + handOver + "\"}");
    }
}
