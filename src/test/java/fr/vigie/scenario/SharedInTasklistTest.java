package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.vigie.Browser;
import fr.vigie.InBrowser;
import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import fr.vigie.coverage.Coverage;
import fr.vigie.notice.Links;
import fr.vigie.notice.NoticeKind;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** An agent is not alone: they find a ticket among others, somebody else is faster, and what is refused is said in words. */
@VigieTest
@TestPropertySource(properties = "vigie.world=of-its-own")
@InBrowser
class SharedInTasklistTest {

    private static final String TAKEN = "Les campagnes du soir restent en file";
    private static final String MINE = "Le tableau de bord affiche des zéros";

    @LocalServerPort
    int port;

    @Autowired
    Coverage coverage;

    @Autowired
    Clock clock;

    @Autowired
    Links links;

    @Test
    void an_agent_finds_a_task_that_somebody_else_takes_first() {
        var vigie = new Outside(port);
        var reference = vigie.reported(TAKEN);
        vigie.reported(MINE);
        try (var browser = Browser.open()) {
            var page = browser.page();
            var tasklist = Tasklist.of(page, port, agent());

            tasklist.search("DU SOIR");
            assertThat(cards(page)).contains(TAKEN).doesNotContain(MINE);
            tasklist.search(reference.toLowerCase()).shot("chercher");
            assertThat(cards(page)).contains(TAKEN, "Référence\u00a0:").doesNotContain(MINE);
            page.getByText("Tout montrer").click();
            PlaywrightAssertions.assertThat(page.locator("li.task").first()).isVisible();
            page.navigate(noticed(reference));
            page.reload();
            PlaywrightAssertions.assertThat(page.locator(".vigie-search [role=status]"))
                    .containsText("Une tâche pour «\u00a0" + reference);
            assertThat(cards(page)).contains(TAKEN).doesNotContain(MINE);

            tasklist.look("Diagnostiquer", TAKEN);
            page.getByText("M'attribuer").first().waitFor();
            assertThat(vigie.ask("responsable", "/engine-rest/task/" + vigie.task(reference, "id") + "/assignee")
                            .post(Outside.json(Map.of("userId", "responsable")))
                            .statusCode())
                    .isEqualTo(204);
            page.getByText("M'attribuer").first().click();
            assertThat(tasklist.refusal())
                    .contains("La tâche ne vous est pas attribuée\u00a0:", "l'a prise.")
                    .doesNotContain("Task", "claimed");
            page.locator("[cam-tasklist-task-meta] .unclaim, [cam-tasklist-task-meta] .assignee")
                    .first()
                    .waitFor();
            assertThat(page.getByText("M'attribuer").count()).isZero();
        }
    }

    @Test
    void what_is_refused_is_said_in_words_and_what_was_typed_is_kept() {
        new Outside(port).reported(MINE);
        try (var browser = Browser.open()) {
            var page = browser.page();
            var tasklist = Tasklist.of(page, port, agent());
            page.setViewportSize(390, 844);
            tasklist.take("Diagnostiquer", MINE);
            assertThat(page.locator(".task-card h2").boundingBox().y).isBetween(0.0, 300.0);
            assertThat(page.locator(".fjs-form").boundingBox().width).isGreaterThan(300);
            page.setViewportSize(1500, 1000);

            tasklist.complete().shot("refus-1");
            assertThat(tasklist.refusal()).contains("un champ est à remplir");
            tasklist.choose("Classer sans suite").complete();
            assertThat(tasklist.refusal())
                    .contains("Dites pourquoi le signalement est classé sans suite.")
                    .doesNotContain("(");

            tasklist.fill("Diagnostic", "Les zéros sont vrais");
            page.context().clearCookies();
            tasklist.complete();
            assertThat(tasklist.refusal()).contains("votre session a pris fin").doesNotContain("{");
            tasklist.signIn(agent()).open("Diagnostiquer", MINE);
            PlaywrightAssertions.assertThat(page.getByLabel("Diagnostic")).hasValue("Les zéros sont vrais");
        }
    }

    /** The link by which a notice leads to the ticket. */
    private String noticed(String reference) {
        return links.of(NoticeKind.OFFERED, reference).toString().replaceFirst("//[^/]+", "//localhost:" + port);
    }

    private static String cards(Page page) {
        return String.join(" ", page.locator("li.task").allInnerTexts());
    }

    private String agent() {
        return coverage.dutyAt(clock.instant(), null).get(0).person();
    }
}
