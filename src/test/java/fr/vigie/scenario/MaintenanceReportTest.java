package fr.vigie.scenario;

import static fr.vigie.contract.Outside.assertProblem;
import static fr.vigie.incident.Alarm.Turn.BEGINS;
import static fr.vigie.incident.Alarm.Turn.ENDS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TasklistSession;
import fr.vigie.contract.Outside;
import fr.vigie.incident.EntryKind;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** After a maintenance its journal tells people what was announced, what happened, and how long each service was stopped. */
class MaintenanceReportTest extends MaintenanceStory {

    @LocalServerPort
    int port;

    @Test
    void it_says_what_was_announced_to_whom_and_when_what_alarmed_and_how_long_it_lasted() {
        var reference = finished();

        var markdown = read(reference, "report", "text/markdown");
        assertThat(markdown.headers().firstValue("Content-Type")).hasValue("text/markdown;charset=UTF-8");
        assertThat(markdown.body())
                .contains("# Compte rendu · maintenance API", reference + " (terminée)")
                .contains("**Fenêtre annoncée** : du 05/12/2026 22:00 au 05/12/2026 23:30")
                .contains("**Commencée** : 05/12/2026 22:05", "**Terminée** : 06/12/2026 00:00", "**A duré** : 1 h 55")
                .contains("**Promesse** : PAS TENUE")
                .contains("| API | 85 | 30 |")
                .contains("Prolongée jusqu'au dim. 6 déc. 2026 01:00 : Le disque est lent")
                .contains("## Clients à prévenir avant le 30/11/2026 22:00")
                .contains("| ACME Distribution | 23/11/2026 10:00 | notice | oui |")
                .contains("| Northwind Traders | 30/11/2026 20:00 | au téléphone \\<b\\> | oui |")
                .contains("Maintenance annoncée, par e-mail, 1 destinataire, envoyé")
                .contains(
                        "| web1 ne répond plus | api | 2 | finie d'elle-même |",
                        "| web2 ne répond plus | api | 1 | INC-");
        assertThat(markdown.body().indexOf("Planifiée du"))
                .isBetween(1, markdown.body().indexOf("· Terminée"));
    }

    @Test
    void it_is_a_page_too_which_does_nothing_and_our_people_open_it_from_their_task() {
        var reference = finished();

        var page = read(reference, "report.html", "*/*");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'; style-src 'nonce-"));
        assertThat(page.body())
                .contains("PAS TENUE", "&lt;b&gt;", "<td>85</td><td>30</td>")
                .doesNotContain("<b>", "<script");
        assertThat(TasklistSession.of(port, "astreinte")
                        .ask("/camunda/api/vigie/maintenances/" + reference + "/report.html")
                        .get()
                        .body())
                .contains("Compte rendu");
        assertProblem(
                new Outside(port)
                        .ask("integrateur", "/api/maintenances/" + reference + "/report")
                        .get(),
                403);
    }

    @Test
    void the_managers_are_told_where_to_read_it_and_nobody_is_woken_for_it() {
        var reference = finished();

        assertThat(stage.database()
                        .sql("select distinct n.carrier || ' ' || n.recipient || ' ' || w.body from notice n"
                                + " join wording w on w.id = n.wording where n.kind = 'MAINTENANCE_REPORT'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith("MAIL ")
                .contains("/api/maintenances/" + reference + "/report.html");
    }

    @Test
    void one_that_is_only_planned_or_asked_for_has_one_and_an_unknown_one_has_none() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        assertThat(read(reference, "report.md", "*/*").body())
                .contains(
                        "(annoncée)",
                        "rien n'a été arrêté",
                        "Aucun service n'a été arrêté",
                        "| pas prévenu | — | NON |");

        aReport().openedAs(3).intervene("action", "MAINTENANCE", "comment", "Changer le disque");
        var asked = stage.database()
                .sql("select reference from maintenance where status = 'REQUESTED'")
                .query(String.class)
                .single();
        assertThat(read(asked, "report.md", "*/*").body())
                .contains(
                        "Compte rendu · maintenance " + asked,
                        "Aucun client n'était concerné",
                        "**Incidents liés** : INC-");
        assertProblem(read("MNT-2026-999999", "report", "*/*"), 404);
    }

    @Test
    void one_that_is_only_asked_for_is_dropped_with_a_reason_that_its_incident_reads() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(3);
        incident.intervene("action", "MAINTENANCE", "comment", "Changer le disque");
        var asked = stage.database()
                .sql("select reference from maintenance")
                .query(String.class)
                .single();

        assertThat(doctor.look(stage.time().now())).isEmpty();

        assertProblem(cancel("support", asked, "{\"reason\": \"Inutile\"}"), 403);
        assertProblem(cancel("responsable", asked, "{}"), 422);
        assertThat(cancel("responsable", asked, "{\"reason\": \"Inutile\"}").statusCode())
                .isEqualTo(200);

        assertThat(status(asked)).isEqualTo("CANCELLED");
        assertThat(stage.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .taskNameLike("%" + asked)
                        .count())
                .isZero();
        assertThat(incident)
                .saysInItsJournal(EntryKind.MAINTENANCE_LINKED, "responsable", asked + " : Abandonnée : Inutile");
        assertProblem(cancel("responsable", asked, "{\"reason\": \"Inutile\"}"), 409);
        var another = aReport().openedAs(3);
        assertThat(refusalOf(another, () -> another.intervene("action", "MAINTENANCE", "maintenance", asked)))
                .startsWith("422 La maintenance " + asked + " est ");
    }

    private HttpResponse<String> cancel(String person, String reference, String json) {
        return new Outside(port)
                .ask(person, "/api/maintenances/" + reference + "/cancel")
                .post(json);
    }

    /** One client was told by phone, and the work took longer than was told. */
    private String finished() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        carriersAccept("emily@northwind.example");
        advanceTo("2026-12-01T08:30");
        complete(
                "responsable",
                reference,
                "tellOtherwise",
                "toldClient",
                "tous",
                "toldAt",
                "30/11/2026 20:00",
                "how",
                "au téléphone <b>");
        advanceTo("2026-12-05T22:05");
        complete("astreinte", reference, "begin");
        alarm("web1", "api", BEGINS);
        alarm("web1", "api", ENDS);
        alarm("web2", "api", BEGINS);
        complete(
                "astreinte",
                reference,
                "run",
                "decision",
                "EXTEND",
                "newTo",
                "2026-12-06T01:00",
                "why",
                "Le disque est lent");
        advanceTo("2026-12-06T00:00");
        complete("astreinte", reference, "run", "decision", "FINISH");
        return reference;
    }

    private HttpResponse<String> read(String reference, String what, String accept) {
        return new Outside(port)
                .ask("support", "/api/maintenances/" + reference + "/" + what)
                .with("Accept", accept)
                .get();
    }
}
