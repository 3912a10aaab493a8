package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.vigie.Browser;
import fr.vigie.InBrowser;
import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The form of a call helps while somebody talks: who it is, since when, and what is known already. */
@VigieTest
// an application of its own, with the other tests of Tasklist
@TestPropertySource(properties = "vigie.world=of-its-own")
@InBrowser
class CallFormTest {

    private static final DateTimeFormatter WALL =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Europe/Paris"));

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    @Test
    void a_number_fills_the_form_and_the_clock_counts_from_the_call() {
        var subject = "Appel " + System.nanoTime();
        var begun = clock.instant().minus(Duration.ofMinutes(3));
        try (var browser = Browser.open()) {
            var page = browser.page();
            var form = opened(page);
            PlaywrightAssertions.assertThat(page.locator("#call-phone")).isFocused();
            // what reads a screen to somebody moves the focus without a key
            page.locator("#call-subject").focus();
            page.evaluate("() => new Promise(done => setTimeout(done, 400))");
            PlaywrightAssertions.assertThat(page.locator("#call-subject")).isFocused();
            page.locator("#call-phone").focus();

            page.keyboard().type("06.39.98.00.05");
            value(page, "#call-client", "VALBRUNE");
            value(page, "#call-name", "Hugo Lambert");
            value(page, "#call-email", "hugo@valbrune.example");
            form.fill("Sujet", subject);
            page.mouse().click(20, 500);
            page.keyboard().press("Escape");
            var start = page.locator(".modal-footer button").last();
            for (var wrong : List.of("99:99", "25h", "11:0", "")) {
                page.locator("#call-begun").fill(wrong);
                says(page, "[data-elapsed]", "Une heure est attendue");
                PlaywrightAssertions.assertThat(start).isDisabled();
            }
            page.locator("#call-begun").fill(WALL.format(begun).replace(':', 'h'));
            says(page, "[data-elapsed]", "il y a");
            form.shot("appel-1").confirmStart();
        }

        var vigie = new Outside(port);
        var found = "$.content[?(@.subject == '" + subject + "')]";
        var all = vigie.ask("responsable", "/api/incidents?client=VALBRUNE").get();
        assertThat(vigie.<List<String>>read(all, found + ".channel")).containsExactly("PHONE");
        assertThat(Instant.parse(
                        vigie.<List<String>>read(all, found + ".notifiedAt").get(0)))
                .isBetween(begun.minusSeconds(60), begun);
    }

    @Test
    void a_call_about_what_is_open_joins_it_by_one_click() {
        var vigie = new Outside(port);
        String open = vigie.read(vigie.report("""
                        {"channel":"EMAIL","client":"VELOCITE","service":"receipts",
                         "subject":"<img src=x onerror=alert(1)> perdus"}"""), "$.reference");
        try (var browser = Browser.open()) {
            var page = browser.page();
            var form = opened(page);
            page.getByText("Accusés de réception").click();
            page.getByLabel("Rattacher à " + open).click();
            assertThat(page.locator(".call-joins").innerText()).contains(open);
            assertThat(page.locator(".call-sight").innerText()).contains("<img src=x onerror=alert(1)> perdus");
            form.fill("Sujet", "Chez nous aussi").shot("appel-2").confirmStart();
        }

        assertThat(vigie.<List<String>>read(vigie.incident(open), "$.journal[?(@.kind == 'REPORT_ATTACHED')].text"))
                .singleElement()
                .asString()
                .contains("Chez nous aussi");
    }

    @Test
    void who_is_no_client_of_ours_is_said_to_be_none() {
        new Outside(port).report("""
                {"channel":"EMAIL","client":"ACME","subject":"Rien ne part"}""");
        try (var browser = Browser.open()) {
            var page = browser.page();
            opened(page).fill("Numéro de l'appelant", "06 39 98 00 01");
            says(page, ".call-who", "ACME Distribution");
            says(page, ".call-sight", "Derniers incidents d'ACME Distribution");

            var client = page.locator("#call-client");
            client.fill("ZZZ");
            client.blur();
            says(page, ".call-who", "«\u00a0ZZZ\u00a0» n'est pas dans l'annuaire");
            PlaywrightAssertions.assertThat(page.locator(".call-sight")).not().containsText("ACME");

            client.fill("valbrune");
            client.blur();
            says(page, ".call-who", "Ville de Valbrune");
        }
    }

    @Test
    void a_call_is_reported_where_what_helps_with_it_never_comes() {
        var subject = "Appel " + System.nanoTime();
        try (var browser = Browser.open()) {
            var page = browser.page();
            page.route("**/forms/report.js", Route::abort);
            var form = Tasklist.of(page, port, "support").start("Traiter un incident");
            page.getByText("Détection interne").click();
            form.fill("Sujet", subject).confirmStart();
        }

        var vigie = new Outside(port);
        var all = vigie.ask("responsable", "/api/incidents").get();
        assertThat(vigie.<List<String>>read(all, "$.content[?(@.subject == '" + subject + "')].channel"))
                .containsExactly("DETECTION");
    }

    private Tasklist opened(Page page) {
        var tasklist = Tasklist.of(page, port, "support").start("Traiter un incident");
        page.locator(".call-chips input[value=sms]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return tasklist;
    }

    private static void says(Page page, String place, String words) {
        PlaywrightAssertions.assertThat(page.locator(place)).containsText(words);
    }

    private static void value(Page page, String field, String expected) {
        PlaywrightAssertions.assertThat(page.locator(field)).hasValue(expected);
    }
}
