package fr.vigie.problem;

import static fr.vigie.contract.Outside.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Staff opens a problem, ties incidents to it and reads it, from outside Tasklist. */
@VigieTest
class ProblemApiTest {

    @LocalServerPort
    int port;

    private Outside vigie;

    @BeforeEach
    void knowTheAddress() {
        vigie = new Outside(port);
    }

    @Test
    void a_problem_is_opened_by_hand_tied_to_incidents_and_read() {
        var first = vigie.opened("lenteur du matin", 4);
        var second = vigie.opened("lenteur du soir", 4);

        var answer = open("{\"title\":\"Fuite\",\"service\":\"saas\",\"incidents\":[\"" + first + "\"]}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String reference = vigie.read(answer, "$.reference");
        assertThat(reference).matches("PRB-\\d{4}-\\d{6}");
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/problems/" + reference);
        assertThat(vigie.<String>read(answer, "$.status")).isEqualTo("ANALYSIS");
        assertThat(vigie.<String>read(answer, "$.openedBy")).isEqualTo("support");

        var linked = link(reference, second);
        assertThat(linked.statusCode()).as(linked.body()).isEqualTo(200);
        assertThat(vigie.<List<String>>read(link(reference, second), "$.incidents"))
                .containsExactly(first, second);
        assertThat(vigie.<List<String>>read(vigie.incident(second), "$.journal[?(@.kind == 'PROBLEM_LINKED')].text"))
                .containsExactly("Lié au problème " + reference);

        var unlinked = vigie.ask("astreinte", "/api/problems/" + reference + "/incidents/" + second)
                .send("DELETE", "");
        assertThat(vigie.<List<String>>read(unlinked, "$.incidents")).containsExactly(first);
        assertThat(vigie.<List<String>>read(unlinked, "$.journal[*].kind"))
                .containsExactly("OPENED", "INCIDENT_LINKED", "INCIDENT_LINKED", "INCIDENT_UNLINKED");
        assertThat(vigie.<List<String>>read(vigie.incident(second), "$.journal[?(@.kind == 'PROBLEM_UNLINKED')].by"))
                .containsExactly("astreinte");
        assertProblem(
                vigie.ask("support", "/api/problems/" + reference + "/incidents/" + second)
                        .send("DELETE", ""),
                404);

        var list = vigie.ask("support", "/api/problems?status=ANALYSIS&service=saas&size=200")
                .get();
        assertThat(vigie.<List<String>>read(list, "$.content[*].reference")).contains(reference);
        assertThat(list.body()).doesNotContain("\"journal\"");
        assertThat(vigie.task(reference, "taskDefinitionKey")).isEqualTo("analyse");
    }

    @Test
    void a_known_error_is_published_read_by_agents_and_withdrawn() {
        String reference = vigie.read(open("{\"title\":\"Fuite\",\"service\":\"reports\"}"), "$.reference");
        var path = "/api/problems/" + reference + "/known-error";

        var published = vigie.ask("surveillance", path).post("{\"workaround\":\"Relancer <b>tout</b>\"}");

        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        assertThat(vigie.<String>read(published, "$.knownSince")).isNotBlank();
        assertThat(vigie.<List<String>>read(
                        vigie.ask("support", "/api/known-errors?service=reports")
                                .get(),
                        "$[*].workaround"))
                .containsExactly("Relancer <b>tout</b>");
        var without = vigie.reported("sans service");
        assertThat(vigie.ask("support", "/api/known-errors?incident=" + without)
                        .get()
                        .body())
                .isEqualTo("[]");
        assertThat(vigie.ask("support", "/api/known-errors?service=reports&incident=" + without)
                        .get()
                        .body())
                .contains(reference);
        assertProblem(vigie.ask("support", "/api/known-errors?incident=INC-1").get(), 404);
        assertProblem(vigie.ask("support", "/api/known-errors").get(), 422);

        assertProblem(vigie.ask("support", path).post("{\"withdraw\":true}"), 422);
        var withdrawn = vigie.ask("support", path).post("{\"withdraw\":true,\"reason\":\"Faux\"}");
        assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(200);
        assertThat(vigie.ask("support", "/api/known-errors?service=reports")
                        .get()
                        .body())
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                         | 422
            {"title":" "}                              | 422
            {"title":"x","service":"fax"}              | 422
            {"title":"x","incidents":["INC-2000-1"]}   | 422
            {"title":"x","incidents":[null]}           | 201
            {"title":"x","incidents":"INC-2000-1"}     | 400
            {"title":["x"]}                            | 400
            []                                         | 400
                                                       | 400
            """)
    void what_can_not_be_read_or_done_opens_nothing(@Nullable String body, int status) {
        var before = total();

        var answer = open(body == null ? "" : body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status >= 400) {
            assertProblem(answer, status);
            assertThat(total()).isEqualTo(before);
        }
    }

    @Test
    void what_is_unknown_closed_or_no_incident_of_its_own_is_answered_so() {
        String reference = vigie.read(open("{\"title\":\"Fuite\"}"), "$.reference");
        var dismissed = vigie.reported("spam");
        vigie.completed(dismissed, Map.of("decision", "DISMISS", "diagnosis", "spam"));

        assertProblem(link(reference, "INC-2000-1"), 422);
        assertProblem(link(reference, dismissed), 422);
        assertProblem(link("PRB-2000-1", dismissed), 404);
        assertProblem(
                vigie.ask("support", "/api/problems/" + reference + "/incidents")
                        .post("{}"),
                422);
        assertProblem(vigie.ask("support", "/api/problems/PRB-2000-1").get(), 404);
        assertProblem(vigie.ask("support", "/api/problems?status=SLEEPING").get(), 400);
        assertProblem(vigie.ask("support", "/api/problems?size=0").get(), 422);

        vigie.completed(reference, Map.of("next", "DISMISS", "comment", "rien"));
        assertProblem(link(reference, vigie.opened("après", 4)), 409);
        assertProblem(
                vigie.ask("support", "/api/problems/" + reference + "/known-error")
                        .post("{\"workaround\":\"x\"}"),
                409);
    }

    private int total() {
        return vigie.read(vigie.ask("support", "/api/problems").get(), "$.totalElements");
    }

    private HttpResponse<String> open(String body) {
        return vigie.ask("support", "/api/problems").post(body);
    }

    private HttpResponse<String> link(String reference, String incident) {
        return vigie.ask("support", "/api/problems/" + reference + "/incidents")
                .post("{\"incident\":\"" + incident + "\"}");
    }
}
