package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.vigie.Knock;
import fr.vigie.TasklistSession;
import fr.vigie.audit.Verification;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever somebody does, by whichever door, has its entry with who it was, and the whole agrees afterwards. */
class AuditTest extends AuditStory {

    @Autowired
    DataSource database;

    @Test
    void the_course_of_an_incident_is_written_with_those_who_acted() {
        var reported = Knock.at(port, "/api/reports")
                .as("integrateur")
                .post("{\"channel\": \"PHONE\", \"subject\": \"API indisponible\"}");
        var reference = reported.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        var ticket = new Ticket(stage, reference).as("support");
        ticket.claim();
        ticket.diagnose("priority", 2, "service", "api", "subject", "API indisponible", "diagnosis", "pannes");
        Knock.at(port, "/api/incidents/" + reference + "/priority")
                .as("responsable")
                .post("{\"priority\": 1, \"reason\": \"tout est en panne\"}");
        ticket.intervene("action", "ESCALATION", "comment", "vu avec le réseau");

        assertThat(entries(reference))
                .contains(
                        "integrateur | POST /api/reports | incident.REPORTED",
                        "support | null | engine.Task.Claim",
                        "support | null | engine.Task.Complete",
                        "support | null | incident.OPENED",
                        "responsable | POST /api/incidents | incident.PRIORITY_CHANGED",
                        "support | null | incident.ENGAGED")
                .noneMatch(entry -> entry.contains("panne"));
        everythingAgrees();
    }

    @Test
    void what_is_done_in_the_engine_is_written_with_who_did_it() {
        Knock.at(port, "/engine-rest/group/support/members/integrateur")
                .as("admin")
                .send("PUT", "");
        Knock.at(port, "/engine-rest/group/support/members/integrateur")
                .as("admin")
                .send("DELETE", "");
        Knock.at(port, "/engine-rest/authorization/create")
                .as("admin")
                .post(
                        "{\"type\":1,\"permissions\":[\"READ\"],\"userId\":\"integrateur\",\"resourceType\":1,\"resourceId\":\"x\"}");
        stage.people()
                .as(
                        "procedes",
                        () -> stage.engine()
                                .getRepositoryService()
                                .createDeployment()
                                .name("essai")
                                .addString("procedures/api.md", "# Essai\n\nRedémarrer.")
                                .deploy());

        assertThat(entries(null))
                .contains(
                        "admin | PUT /engine-rest/group/support | engine.Group_membership.Create",
                        "admin | DELETE /engine-rest/group/support | engine.Group_membership.Delete",
                        "admin | POST /engine-rest/authorization/create | engine.Authorization.Create",
                        "procedes | null | engine.Deployment.Create");
        everythingAgrees();
    }

    @Test
    void the_plan_and_the_directory_of_clients_name_who_changed_them() {
        Knock.at(port, "/api/coverage/rota/days/2026-12-24")
                .as("responsable")
                .with("Content-Type", "application/json")
                .send("PUT", "{}");
        Knock.at(port, "/api/clients/AUDITE")
                .as("responsable")
                .with("Content-Type", "application/json")
                .send("PUT", "{\"name\":\"Audité\"}");
        Knock.at(port, "/api/clients/AUDITE").as("responsable").send("DELETE", "");

        assertThat(entries("AUDITE"))
                .containsExactly(
                        "responsable | PUT /api/clients | client.CREATED",
                        "responsable | DELETE /api/clients | client.REMOVED");
        everythingAgrees();
    }

    @Test
    void who_signs_in_and_who_is_refused_is_written_once_and_counted() {
        for (int time = 0; time < 5; time++) {
            Knock.at(port, "/api/incidents").as("support", "faux").get();
            Knock.at(port, "/api/incidents").as("mon mot de passe", "faux").get();
        }
        TasklistSession.of(port, "responsable");
        Knock.at(port, "/api/audit").as("support").get();
        Knock.at(port, "/api/intake/monitoring")
                .with("Authorization", "Bearer faux")
                .post("{}");

        assertThat(entries(null))
                .containsOnlyOnce("support | GET /api/audit | door.DENIED")
                .containsOnlyOnce("null | /api/intake | door.REFUSED")
                .containsOnlyOnce("support | /api | door.REFUSED")
                .containsOnlyOnce("null | /api | door.REFUSED")
                .containsOnlyOnce("responsable | /camunda | door.SIGNED_IN");
        assertThat(stage.database()
                        .sql("select string_agg(e::text, '') from audit_entry e")
                        .query(String.class)
                        .single())
                .doesNotContain("mot de passe");
    }

    @Test
    void administrators_read_it_in_parts_and_its_head() {
        var ticket = aReport().openedAs(2);
        everythingAgrees();

        var lines = Knock.at(port, "/api/audit?actor=support&size=1&subject=" + ticket.reference())
                .as("admin")
                .get();
        assertThat(lines.statusCode()).as(lines.body()).isEqualTo(200);
        assertThat(lines.body()).contains("\"actor\":\"support\"", "\"seal\":", "\"size\":1");
        assertThat(Knock.at(port, "/api/audit/head").as("admin").get().body())
                .matches("\\{\"seals\":\\d+,\"hash\":\"[0-9a-f]{64}\"}");
        assertThat(Knock.at(port, "/api/audit?from=hier").as("admin").get().statusCode())
                .isEqualTo(400);
        assertThat(Knock.at(port, "/api/audit?from=2026-11-29T00:00:00Z&to=2026-11-28T00:00:00Z")
                        .as("admin")
                        .get()
                        .statusCode())
                .isEqualTo(422);
        assertThat(Knock.at(port, "/api/audit?size=1000").as("admin").get().statusCode())
                .isEqualTo(422);
    }

    private void everythingAgrees() {
        await().until(() -> stage.database()
                        .sql("select count(*) from audit_unsealed")
                        .query(Long.class)
                        .single()
                == 0);
        assertThat(new Verification(database).verify(null).findings()).isEmpty();
    }
}
