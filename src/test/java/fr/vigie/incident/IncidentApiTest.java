package fr.vigie.incident;

import static fr.vigie.contract.Outside.assertProblem;
import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@VigieTest
class IncidentApiTest {

    private static final String OTHER = "partenaire";
    private static final String TO_THE_CLIENT = "$.notices[?(@.recipient == 'zoe@example.org')]";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService people;

    private Outside vigie;

    @BeforeEach
    void knowTheAddressAndAnotherIntegrator() {
        vigie = new Outside(port);
        if (people.createUserQuery().userId(OTHER).count() == 0) {
            var user = people.newUser(OTHER);
            user.setPassword(OTHER);
            people.saveUser(user);
            people.createMembership(OTHER, "integrators");
        }
    }

    @Test
    void an_incident_shows_every_member_of_the_contract_from_its_first_moment() {
        var reference = vigie.reported("tout montrer");

        assertThat(JsonPath.<Map<String, Object>>read(vigie.incident(reference).body(), "$"))
                .containsKeys(
                        "reference", "channel", "client", "subject", "description", "service", "status", "priority")
                .containsKeys("pool", "notifiedAt", "acknowledgeBy", "openedAt", "acknowledgedInTime", "interveneBy")
                .containsKeys("intervenedAt", "intervenedInTime", "restoredAt", "closedAt", "outcome")
                .containsKeys("escalationLevel", "journal", "notices")
                .containsEntry("status", "REPORTED")
                .containsEntry("escalationLevel", 0);
    }

    @Test
    void a_ticket_tells_its_story_in_order() {
        String reference = vigie.read(vigie.report("""
                        {"channel":"EMAIL","subject":"du début à la fin","contact":{"email":"zoe@example.org"}}"""), "$.reference");
        vigie.completed(reference, Map.of("priority", 2));
        vigie.completed(reference, Map.of("action", "CLIENT_CONTACT", "comment", "Nous regardons."));
        vigie.completed(reference, Map.of("resolution", "Route changée"));
        vigie.completed(reference, Map.of("confirmed", true));

        var told = vigie.incident(reference);
        assertThat(vigie.<List<String>>read(told, "$.journal[?(@.kind != 'NOTICE')].kind"))
                .containsExactly("REPORTED", "OPENED", "ENGAGED", "RESTORED", "CLOSED");
        assertThat(vigie.<List<String>>read(told, "$.journal[*].at"))
                .extracting(Instant::parse)
                .isSorted();
        assertThat(vigie.<List<String>>read(told, "$.journal[?(@.kind == 'OPENED')].by"))
                .containsExactly("responsable");
        assertThat(vigie.<List<String>>read(told, TO_THE_CLIENT + ".kind"))
                .containsExactly("RECEIPT", "MESSAGE", "ENGAGED", "RESTORED", "CLOSED");
        assertThat(vigie.<List<String>>read(told, TO_THE_CLIENT + ".carrier")).containsOnly("MAIL");
        assertThat(vigie.<List<String>>read(told, TO_THE_CLIENT + ".recipient")).containsOnly("zoe@example.org");
        assertThat(vigie.<List<String>>read(told, TO_THE_CLIENT + ".status")).containsOnly("PENDING");
        assertThat(JsonPath.<Map<String, Object>>read(told.body(), "$"))
                .containsEntry("status", "CLOSED")
                .containsEntry("outcome", "CONFIRMED")
                .containsEntry("acknowledgedInTime", true)
                .containsEntry("intervenedInTime", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INC-2026-999999", "inc-2026-000001", "INC-1", "%20", "x'--", "%F0%9F%98%B1"})
    void an_unknown_reference_is_not_found(String reference) {
        assertProblem(vigie.incident(reference), 404);
    }

    @Test
    void integrators_see_only_what_they_reported_themselves() {
        String own = vigie.read(
                vigie.ask(OTHER, "/api/reports").post(json(Map.of("channel", "CHAT", "subject", "le mien"))),
                "$.reference");
        var anothers = vigie.reported("à un autre");

        assertThat(vigie.ask(OTHER, "/api/incidents/" + own).get().statusCode()).isEqualTo(200);
        assertProblem(vigie.ask(OTHER, "/api/incidents/" + anothers).get(), 404);
        var list = vigie.ask(OTHER, "/api/incidents?size=200").get();
        assertThat(vigie.<List<String>>read(list, "$.content[*].subject"))
                .contains("le mien")
                .doesNotContain("à un autre");
        assertThat(vigie.<List<String>>read(
                        vigie.ask("support", "/api/incidents?size=200").get(), "$.content[*].reference"))
                .contains(own, anothers);
    }

    @Test
    void an_event_that_somebody_else_named_first_shows_no_more_than_its_reference() {
        var event = json(Map.of("channel", "CHAT", "subject", "confidentiel", "externalId", "nommé par un autre"));
        String reference = vigie.read(vigie.report(event), "$.reference");

        var again = vigie.ask(OTHER, "/api/reports").post(event);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo("{\"reference\":\"%s\",\"status\":\"REPORTED\"}".formatted(reference));
    }

    @Test
    void an_account_of_two_groups_that_are_not_ours_sees_only_its_own() {
        people.createMembership(OTHER, "process-owners");
        try {
            assertProblem(
                    vigie.ask(OTHER, "/api/incidents/" + vigie.reported("à un autre"))
                            .get(),
                    404);
        } finally {
            people.deleteMembership(OTHER, "process-owners");
        }
    }

    @Test
    void a_list_is_filtered_and_comes_in_pages_the_newest_first() {
        var client = "?client=pages";
        for (var number = 1; number <= 5; number++) {
            String reference = vigie.read(
                    vigie.report(json(Map.of("channel", "PHONE", "subject", "n" + number, "client", "pages"))),
                    "$.reference");
            if (number <= 2) {
                vigie.completed(reference, Map.of("priority", 3));
            }
        }

        var second = list(client + "&page=1&size=2");
        assertThat(vigie.<List<String>>read(second, "$.content[*].subject")).containsExactly("n3", "n2");
        assertThat(JsonPath.<Map<String, Object>>read(second.body(), "$"))
                .containsOnlyKeys("content", "page", "size", "totalElements")
                .containsEntry("page", 1)
                .containsEntry("size", 2)
                .containsEntry("totalElements", 5);
        assertThat(JsonPath.<Map<String, Object>>read(second.body(), "$.content[0]"))
                .doesNotContainKeys("journal", "notices")
                .containsKeys("reference", "pool", "outcome");
        assertThat(subjects(client + "&status=OPEN")).containsExactly("n2", "n1");
        assertThat(subjects(client + "&priority=3&status=OPEN&size=1")).containsExactly("n2");
        assertThat(subjects(client + "&priority=4")).isEmpty();
        assertThat(subjects(client + "&page=9")).isEmpty();
        assertThat(subjects("?client=nobody")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "?status=LOST, 400",
        "?status=open, 400",
        "?priority=x, 400",
        "?priority=9, 422",
        "?priority=0, 422",
        "?page=-1, 422",
        "?page=x, 400",
        "?page=99999999999, 400",
        "?size=0, 422",
        "?size=201, 422",
        "?client=%00, 400"
    })
    void a_list_that_makes_no_sense_is_refused(String query, int status) {
        assertProblem(list(query), status);
    }

    private List<String> subjects(String query) {
        return vigie.read(list(query), "$.content[*].subject");
    }

    private HttpResponse<String> list(String query) {
        return vigie.ask("support", "/api/incidents" + query).get();
    }
}
