package fr.vigie.scenario;

import static fr.vigie.contract.Outside.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.contract.Outside;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** After a priority 1 the journals tell what happened, when, by whom and what was kept; people finish the report. */
class PostMortemTest extends Story {

    @LocalServerPort
    int port;

    private Trouble afterAPriority1() {
        at("2026-11-23T10:00");
        var incident = aReport()
                .from("Acme <script>alert(1)</script>")
                .reachableAt("dsi@acme.example")
                .on("api")
                .about("API [à l'arrêt](https://mal.example) | <img src=x onerror=alert(1)>")
                .started();
        advance(minutes(4));
        incident.diagnose("priority", 1);
        advance(minutes(20));
        incident.as("support").intervene("action", "ESCALATION");
        advance(minutes(38));
        incident.restore("resolution", "Routeur\n# relancé");
        incident.confirm(true);
        var problem = Trouble.only(stage);
        problem.complete("analyse", "cause", "Fuite mémoire\n\n<b>gras</b>", "workaround", "Relancer *api-2*");
        problem.complete("decideFix", "fix", "DONE", "fixText", "Version 4.2");
        return problem;
    }

    @Test
    void it_says_what_was_promised_what_was_kept_who_acted_and_what_clients_were_told() {
        var markdown = read(afterAPriority1(), "postmortem", "text/markdown");

        assertThat(markdown.headers().firstValue("Content-Type")).hasValue("text/markdown;charset=UTF-8");
        assertThat(markdown.body())
                .contains("# Compte rendu · API", "**Délais** : tenus 1, manqués 1")
                .contains("| 23/11/2026 10:00 | en 4 min, tenu | en 20 min, MANQUÉ |")
                .contains("23/11/2026 11:02 (en 1 h 02)")
                .contains("**Cause.** Fuite mémoire", "**Correction définitive.** déjà faite : Version 4.2")
                .contains("Accusé de réception, par e-mail, 1 destinataire, en attente d'envoi")
                .contains("## Ce qui a bien marché", "## Ce qui a manqué", "## Actions", "*À compléter.*")
                .contains("Incident de priorité 1", "Problème ouvert à la clôture de");
        assertThat(markdown.body().indexOf("Ticket ouvert en priorité 1"))
                .isBetween(1, markdown.body().indexOf("Service rétabli"));
    }

    @Test
    void words_of_strangers_are_no_markup_in_it() {
        var problem = afterAPriority1();

        assertThat(read(problem, "postmortem.md", "*/*").body())
                .contains("\\[à l'arrêt\\](https\\://mal.example) \\| \\<img", "\\<b\\>gras\\</b\\>")
                .doesNotContain(" <script", " <img", "t](https", " <b>", "\n# relancé");
        var page = read(problem, "postmortem.html", "*/*");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'; style-src 'nonce-"));
        assertThat(page.body())
                .contains("&lt;img src", "&lt;b&gt;gras", "MANQUÉ", "Ce qui a bien marché")
                .doesNotContain("<script", "<img", "<b>gras");
        assertThat(read(problem, "postmortem", "text/html").body()).contains("<!DOCTYPE html>");
    }

    @Test
    void a_problem_without_incidents_has_one_too_and_an_unknown_one_has_none() {
        at("2026-11-23T10:00");
        var problem = Trouble.declared(stage, "support", "title", "Lenteurs");

        assertThat(read(problem, "postmortem", "text/markdown").body())
                .contains("# Compte rendu · Lenteurs", "Aucun incident n'est lié", "Aucune notice n'est partie");
        assertProblem(
                new Outside(port)
                        .ask("support", "/api/problems/PRB-2000-1/postmortem.md")
                        .get(),
                404);
        assertThat(new Outside(port)
                        .ask("integrateur", "/api/problems/" + problem.reference() + "/postmortem.md")
                        .get()
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> read(Trouble problem, String document, String accept) {
        var answer = new Outside(port)
                .ask("support", "/api/problems/" + problem.reference() + "/" + document)
                .with("Accept", accept)
                .get();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
