package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.vigie.Browser;
import fr.vigie.InBrowser;
import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import fr.vigie.coverage.Coverage;
import fr.vigie.incident.KnownErrors;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A manager publishes a known error, and an agent has it in sight on another ticket and on the phone, in a real browser. */
@VigieTest
@TestPropertySource(properties = "vigie.world=of-its-own")
@InBrowser
class KnownErrorInTasklistTest {

    private static final String WORKAROUND = "Relancer <b>inbound-2</b> <img src=x onerror=\"document.title='owned'\">";

    @LocalServerPort
    int port;

    @Autowired
    KnownErrors errors;

    @Autowired
    Coverage coverage;

    @Autowired
    Clock clock;

    @Test
    void what_one_publishes_another_reads_above_the_form_also_of_the_service_that_they_choose() {
        var title = "Fuite mémoire des SMS entrants";
        try (var browser = Browser.open()) {
            var page = browser.page();
            var tasklist = Tasklist.of(page, port, "responsable").start("Résoudre un problème");
            tasklist.fill("Quel est le problème ?", title)
                    .pick("Service concerné", "SMS entrants")
                    .shot("10-probleme")
                    .confirmStart();
            tasklist.take("Analyser", title).fill("Cause", "Fuite").fill("Contournement", WORKAROUND);
            tasklist.shot("11-analyse").complete();
            page.waitForCondition(() -> !errors.of("inbound").isEmpty());
        }
        try (var browser = Browser.open()) {
            var page = browser.page();
            var subject = "Réponses perdues";
            new Outside(port).report(Outside.json(Map.of("channel", "PHONE", "subject", subject)));
            var agent = coverage.dutyAt(clock.instant(), null).get(0).person();
            var tasklist = Tasklist.of(page, port, agent).take("Diagnostiquer", subject);
            var known = page.locator(".vigie-known");
            assertThat(known.isVisible()).isFalse();

            tasklist.pick("Service concerné", "SMS entrants");

            known.filter(new Locator.FilterOptions().setHasText(title)).waitFor();
            assertThat(known.innerText()).contains("Erreur connue sur ce service", WORKAROUND);
            assertThat(known.locator("b, img").count()).isZero();
            assertThat(page.title()).isNotEqualTo("owned");
            tasklist.shot("12-erreur-connue");

            tasklist.start("Traiter un incident");
            page.locator("[data-choice=service] label")
                    .filter(new Locator.FilterOptions().setHasText("SMS entrants"))
                    .click();
            var sight = page.locator(".call-sight");
            sight.filter(new Locator.FilterOptions().setHasText(title)).waitFor();
            assertThat(sight.locator("b, img").count()).isZero();
            tasklist.shot("13-erreur-connue-au-telephone");
        }
    }
}
