package fr.vigie.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.RightsInReadme;
import fr.vigie.VigieTest;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@VigieTest
class LocksTest {

    private static final Pattern SAMPLES = Pattern.compile("\\{[^}]+}");

    /** Routes that an account opens; the others have a token, a signature, or Tasklist's login. */
    private static final Pattern OF_THE_HOUSE = Pattern.compile(
            " /(?!api/intake|api/chat/conversations/|api/deliveries|camunda|error|swagger-ui|v3/api-docs[./]|$)");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,  /api/coverage
            GET,  /api/coverage/holes
            GET,  /api/deadlines
            POST, /api/reports
            GET,  /api/incidents
            GET,  /api/incidents/INC-2026-000001
            POST, /api/incidents/INC-2026-000001/priority
            POST, /api/incidents/INC-2026-000001/messages
            GET,  /api/incidents/INC-2026-000001/exchanges
            GET,  /api/incidents/INC-2026-000001/enclosures/1
            POST, /api/incidents/INC-2026-000001/attachments
            POST, /api/incidents/INC-2026-000001/detach
            GET,  /api/incidents/INC-2026-000001/reports
            POST, /api/incidents/INC-2026-000001/reports/1/detach
            POST, /api/maintenances
            GET,  /api/maintenances/MNT-2026-000001
            GET,  /api/maintenances/MNT-2026-000001/report
            POST, /api/emergencies
            GET,  /api/emergencies/INT-2026-000001
            POST, /api/incidents/INC-2026-000001/insiders
            POST, /api/maintenances/MNT-2026-000001/start
            POST, /api/maintenances/MNT-2026-000001/cancel
            POST, /api/procedures/check
            POST, /api/procedures/rehearse
            GET,  /api/problems
            POST, /api/problems
            GET,  /api/problems/PRB-2026-000001/postmortem
            POST, /api/problems/PRB-2026-000001/incidents
            DELETE, /api/problems/PRB-2026-000001/incidents/INC-2026-000001
            POST, /api/problems/PRB-2026-000001/known-error
            GET,  /api/known-errors
            GET,  /api/clients
            GET,  /api/interruptions
            GET,  /api/availability
            GET,  /releves
            GET,  /api/coverage/rota
            PUT,  /api/coverage/rota/day/2026-12-24
            GET,  /api/coverage/calendar/on-call.ics
            GET,  /api/doors
            GET,  /api/audit
            GET,  /api/audit/head
            POST, /api/persons/export
            POST, /api/persons/erase
            GET,  /api/retention
            GET,  /api/nothing
            GET,  /garde
            GET,  /tableau
            GET,  /repetition
            GET,  /v3/api-docs
            GET,  /swagger-ui/index.html
            GET,  /nowhere
            GET,  /actuator/env
            """)
    void nobody_comes_in_without_an_account(String method, String path) {
        var answer = Knock.at(port, path).send(method, "not { json");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"Vigie\"");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("fr");
        assertThat(answer.body()).contains("\"status\":401", "Il faut un compte Vigie");
    }

    @ParameterizedTest
    @MethodSource("promised")
    void each_account_opens_its_own_doors_and_is_refused_at_the_others(String route, List<String> welcome) {
        var method = route.substring(0, route.indexOf(' '));
        var path = SAMPLES.matcher(route.substring(method.length() + 1)).replaceAll("1");
        for (var account : accounts()) {
            var answer = Knock.at(port, path).as(account).send(method, "");

            if (welcome.contains(account)) {
                assertThat(answer.statusCode()).as(account).isNotIn(401, 403);
            } else {
                assertThat(answer.statusCode()).as(account).isEqualTo(account.equals("nobody") ? 401 : 403);
                assertThat(answer.body())
                        .contains(account.equals("nobody") ? "Il faut un compte Vigie" : "\"title\":\"Accès refusé\"");
            }
        }
    }

    static Stream<Arguments> promised() {
        return RightsInReadme.under("At our doors").entrySet().stream()
                .map(row -> Arguments.of(row.getKey(), row.getValue()));
    }

    private static List<String> accounts() {
        return Stream.concat(Stream.of("nobody"), RightsInReadme.accounts().stream())
                .toList();
    }

    @Test
    void every_route_that_there_is_stands_in_the_table() {
        var rows = RightsInReadme.under("At our doors").keySet();
        var routes = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path)))
                .filter(route -> OF_THE_HOUSE.matcher(route).find())
                .map(route -> SAMPLES.matcher(route).replaceAll("{}"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rows.stream().map(row -> SAMPLES.matcher(row).replaceAll("{}")))
                .containsAll(routes);
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/interruptions", "POST, /api/nothing", "GET, /nowhere", "GET, /actuator/env"})
    void what_stands_nowhere_is_closed_to_everybody(String method, String path) {
        for (var account : RightsInReadme.accounts()) {
            assertThat(Knock.at(port, path).as(account).send(method, "").statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
    }

    @Test
    void the_web_applications_show_their_own_login() {
        assertThat(Knock.at(port, "/camunda/app/tasklist/default/").get().statusCode())
                .isEqualTo(200);
        assertThat(Knock.at(port, "/").get().headers().firstValue("Location")).isPresent();
    }

    @Test
    void what_another_site_makes_a_browser_send_is_refused_although_the_password_comes_with_it() {
        var report = Knock.at(port, "/api/reports").as("support").with("Sec-Fetch-Site", "cross-site");

        assertThat(report.post("{}").statusCode()).isEqualTo(403);
    }

    @Test
    void the_page_for_integrators_names_the_ways_to_come_in() {
        var page = Knock.at(port, "/v3/api-docs").as("integrateur").get();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("\"title\":\"Vigie\"", "\"scheme\":\"basic\"", "\"scheme\":\"bearer\"");
        assertThat(Knock.at(port, "/swagger-ui/index.html")
                        .as("integrateur")
                        .get()
                        .statusCode())
                .isEqualTo(200);
        assertThat(Knock.at(port, "/swagger-ui.html").as("integrateur").get().statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_path_that_the_server_itself_refuses_is_answered_in_the_same_form() {
        var answer = Knock.at(port, "/api//reports").as("support").get();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("Demande illisible", "\"instance\":\"/api//reports\"")
                .doesNotContain("firewall", "org.");
    }

    @Test
    void in_the_demo_metrics_are_open_to_the_machine_itself() {
        assertThat(Knock.at(port, "/actuator/prometheus").get().statusCode()).isNotIn(401, 403);
    }
}
