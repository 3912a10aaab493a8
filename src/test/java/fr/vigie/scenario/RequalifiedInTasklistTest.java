package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.vigie.Browser;
import fr.vigie.InBrowser;
import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import fr.vigie.coverage.Coverage;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What an agent took for small is a failure after all, and the page of what to do follows, in a real browser far from Paris. */
@VigieTest
@InBrowser
@TestPropertySource(properties = "vigie.world=of-its-own")
class RequalifiedInTasklistTest {

    private static final String SUBJECT = "Les exports ne finissent pas";

    private static final DateTimeFormatter PARIS =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Europe/Paris"));

    @LocalServerPort
    int port;

    @Autowired
    Coverage coverage;

    @Autowired
    Clock clock;

    @Test
    void a_priority_is_changed_in_tasklist_and_the_page_of_what_to_do_changes_with_it() {
        var vigie = new Outside(port);
        var reference = vigie.opened(SUBJECT, 3);
        try (var browser = Browser.open()) {
            var page = browser.pageIn("America/New_York");
            var tasklist = Tasklist.of(
                    page, port, coverage.dutyAt(clock.instant(), null).get(0).person());

            var before = clock.instant();
            tasklist.take("P3", SUBJECT);
            page.getByText("Historique").first().click();
            assertThat(page.locator(".operation-time").first().innerText())
                    .isIn(PARIS.format(before), PARIS.format(clock.instant()));
            page.getByText("Formulaire").first().click();
            tasklist.choose("Changer la priorité");
            assertThat(title(page, "Premiers gestes")).contains("Procédure");
            says(page, "#vigie-deadline", "Échéance dans");
            assertThat(page.locator("#vigie-deadline").innerText())
                    .matches("Échéance dans \\d+ min \\(.*\\d\\d:\\d\\d\\)");
            says(page, ".vigie-journal > summary", "Journal (");
            assertThat(page.locator("[cam-widget-footer]").innerText()).doesNotContain("UTC", "Europe/", "America/");
            says(page, ".fjs-select-placeholder", "Choisir");

            tasklist.pick("Nouvelle priorité", "1 · panne");
            assertThat(title(page, "Priorité 1")).contains("Priorité 1");
            tasklist.fill("Commentaire", "Tous les clients sont touchés")
                    .shot("requalifier-1")
                    .complete();

            tasklist.look("P1", SUBJECT);
            says(page, ".task-card h2", "P1");
            tasklist.shot("requalifier-2");
            assertThat(words(page)).isEqualTo(WORDS);
        }
        assertThat(vigie.<Integer>read(vigie.incident(reference), "$.priority")).isEqualTo(1);
    }

    private static final List<String> WORDS = List.of(
            "dans 12 min",
            "dans moins d'une minute",
            "dépassé de moins d'une minute",
            "dépassé de 3 min",
            "dans 1 h",
            "dans 1 h 05",
            "dépassé de 23 h 59",
            "dans 5 j 3 h",
            "14:32",
            "demain 00:30",
            "mar. 27 oct. 09:00",
            "Au plus 200 caractères.",
            "Field of dreams");

    /** What the page says of time left, at 25 October 2026, 13:00 in Paris, whatever the zone of the browser; and of forms. */
    private static Object words(Page page) {
        return page.evaluate("""
                async () => {
                  const { left, moment } = await import('/camunda/app/tasklist/vigie/hours.js');
                  const { inFrench } = await import('/camunda/app/tasklist/vigie/french.js');
                  const at = Date.parse('2026-10-25T13:00:00+01:00');
                  const minutes = [12.98, 0.9, 0, -3.2, 60, 65.5, -1439.9, 5 * 1440 + 190];
                  return [
                    ...minutes.map(some => left(at + some * 60000, at)),
                    ...['2026-10-25T14:32:00+01:00', '2026-10-26T00:30:00+01:00', '2026-10-27T09:00:00+01:00']
                      .map(due => moment(Date.parse(due), at)),
                    inFrench('Field must have maximum length of 200.'),
                    inFrench('Field of dreams')
                  ];
                }""");
    }

    private static String title(Page page, String expected) {
        says(page, ".vigie-runbook > summary", expected);
        return page.locator(".vigie-runbook > summary").innerText();
    }

    private static void says(Page page, String place, String words) {
        page.locator(place)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .waitFor();
    }
}
