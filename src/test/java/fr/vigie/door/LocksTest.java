package fr.vigie.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.VigieTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@VigieTest
class LocksTest {

    @LocalServerPort
    int port;

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
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /api/coverage                  | support astreinte evenement surveillance responsable procedes integrateur admin
            GET  | /api/deadlines                 | support astreinte evenement surveillance responsable procedes integrateur admin
            POST | /api/reports                   | support astreinte evenement surveillance responsable integrateur admin
            GET  | /api/incidents                 | support astreinte evenement surveillance responsable integrateur admin
            GET  | /api/incidents/INC-1           | support astreinte evenement surveillance responsable integrateur admin
            POST | /api/incidents/INC-1/priority  | support astreinte evenement surveillance responsable admin
            POST | /api/incidents/INC-1/messages  | support astreinte evenement surveillance responsable admin
            GET  | /api/incidents/INC-1/exchanges | support astreinte evenement surveillance responsable integrateur admin
            GET  | /api/incidents/INC-1/enclosures/1 | support astreinte evenement surveillance responsable integrateur admin
            POST | /api/incidents/INC-1/attachments | support astreinte evenement surveillance responsable admin
            POST | /api/incidents/INC-1/detach    | support astreinte evenement surveillance responsable admin
            GET  | /api/incidents/INC-1/reports   | support astreinte evenement surveillance responsable admin
            POST | /api/incidents/INC-1/reports/1/detach | support astreinte evenement surveillance responsable admin
            GET  | /api/maintenances/MNT-1        | support astreinte evenement surveillance responsable admin
            GET  | /api/maintenances/MNT-1/report | support astreinte evenement surveillance responsable admin
            POST | /api/maintenances              | responsable admin
            POST | /api/maintenances/MNT-1/cancel | responsable admin
            POST | /api/maintenances/MNT-1/reschedule | responsable admin
            POST | /api/maintenances/MNT-1/start  | support astreinte evenement surveillance responsable admin
            POST | /api/maintenances/MNT-1/extend | support astreinte evenement surveillance responsable admin
            POST | /api/maintenances/MNT-1/finish | support astreinte evenement surveillance responsable admin
            GET  | /api/clients                   | responsable admin
            GET  | /api/problems                  | support astreinte evenement surveillance responsable admin
            GET  | /api/problems/PRB-1/postmortem | support astreinte evenement surveillance responsable admin
            POST | /api/problems                  | support astreinte responsable admin
            POST | /api/problems/PRB-1/incidents  | support astreinte evenement surveillance responsable admin
            DELETE | /api/problems/PRB-1/incidents/INC-1 | support astreinte evenement surveillance responsable admin
            POST | /api/problems/PRB-1/known-error | support astreinte evenement surveillance responsable admin
            GET  | /api/known-errors              | support astreinte evenement surveillance responsable admin
            GET  | /api/interruptions             | support astreinte evenement surveillance responsable admin
            GET  | /api/availability              | support astreinte evenement surveillance responsable admin
            POST | /api/interruptions             | nobody
            GET  | /api/coverage/rota             | responsable admin
            PUT  | /api/coverage/rota/day/x       | responsable admin
            GET  | /api/coverage/calendar/on-call.ics | support astreinte evenement surveillance responsable procedes integrateur admin
            GET  | /api/doors                     | support astreinte evenement surveillance responsable admin
            GET  | /api/doctor                    | responsable admin
            GET  | /api/audit                     | admin
            GET  | /api/audit/head                | admin
            POST | /api/persons/export            | responsable admin
            POST | /api/persons/erase             | responsable admin
            GET  | /api/retention                 | responsable admin
            POST | /api/emergencies               | responsable
            GET  | /api/emergencies/INT-1         | responsable admin
            POST | /api/incidents/INC-1/insiders  | responsable admin
            POST | /api/procedures/check          | procedes admin
            POST | /api/procedures/rehearse       | procedes responsable admin
            GET  | /garde                         | support astreinte evenement surveillance responsable procedes integrateur admin
            GET  | /tableau                       | support astreinte evenement surveillance responsable admin
            POST | /repetition                    | procedes responsable admin
            GET  | /repetition                    | support astreinte evenement surveillance responsable procedes admin
            GET  | /v3/api-docs                   | support astreinte evenement surveillance responsable procedes integrateur admin
            POST | /api/nothing                   | nobody
            GET  | /nowhere                       | nobody
            GET  | /actuator/env                  | nobody
            """)
    void each_account_opens_its_own_doors_and_is_refused_at_the_others(String method, String path, String welcome) {
        for (var account :
                "support astreinte evenement surveillance responsable procedes integrateur admin".split(" ")) {
            var answer = Knock.at(port, path).as(account).send(method, "");

            if ((" " + welcome + " ").contains(" " + account + " ")) {
                assertThat(answer.statusCode()).as(account).isNotIn(401, 403);
            } else {
                assertThat(answer.statusCode()).as(account).isEqualTo(403);
                assertThat(answer.body()).contains("\"title\":\"Accès refusé\"");
            }
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
