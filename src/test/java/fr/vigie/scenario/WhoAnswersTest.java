package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import fr.vigie.Browser;
import fr.vigie.Emptied;
import fr.vigie.InBrowser;
import fr.vigie.Knock;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page « Qui répond ? » on the screens on which people open it. */
@InBrowser
class WhoAnswersTest extends Story {

    private static final String SOMEBODY_ON_DUTY = ".answer .name >> nth=0";

    @LocalServerPort
    private int port;

    @AfterEach
    void forgetThePlan() {
        Emptied.of(stage.database(), "plan_entry");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            telephone, 360,  740
            bureau,    1280, 900
            """)
    void whoever_is_on_duty_is_read_at_once_and_nothing_runs_out_of_the_screen(String name, int width, int height) {
        at("2026-11-24T03:12");
        planAWeekWithAnEventAndAHole();

        try (var browser = Browser.open()) {
            var page = browser.pageAs("surveillance");
            page.setViewportSize(width, height);
            page.navigate("http://localhost:" + port + "/garde");

            assertThat(page.locator(SOMEBODY_ON_DUTY).innerText()).isEqualTo("Marc Lefèvre");
            assertThat(page.locator(".answer .contract").boundingBox())
                    .satisfies(box -> assertThat(box.y + box.height).isLessThan(height));
            assertThat(fits(page)).isTrue();
            assertThat(page.locator(".day.today .now").boundingBox().x).isPositive();

            shot(page, name);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            shot(page, name + "-sombre");
        }
    }

    @Test
    void on_paper_a_day_is_a_row_of_bars_with_the_names_written_out() {
        at("2026-11-24T03:12");
        planAWeekWithAnEventAndAHole();

        try (var browser = Browser.open()) {
            var page = browser.pageAs("responsable");
            // A4 without its margins
            page.setViewportSize(718, 1047);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.navigate("http://localhost:" + port + "/garde?jours=30");

            assertThat(fits(page)).isTrue();
            assertThat(page.locator(".day .bar").count()).isGreaterThan(30);
            assertThat(page.locator(".day.today .words").innerText())
                    .contains("support Sophie Martin 9h", "astreinte Karim Benali 9h");
            assertThat(page.locator("nav").isVisible()).isFalse();
            shot(page, "papier");
        }
    }

    @Test
    void a_hole_of_this_hour_stands_above_everything_else() {
        at("2026-12-03T10:00");
        planAWeekWithAnEventAndAHole();

        try (var browser = Browser.open()) {
            var page = browser.pageAs("responsable");
            page.setViewportSize(360, 740);
            page.navigate("http://localhost:" + port + "/garde");

            assertThat(page.locator("main").innerText())
                    .startsWith("TROU Le support devrait répondre et n'a personne jusqu'à 13:00.");
            var name = page.locator(SOMEBODY_ON_DUTY);
            assertThat(name.innerText()).isEqualTo("Karim Benali");
            assertThat(name.boundingBox().y).isLessThan(700);
            shot(page, "trou");
        }
    }

    @Test
    void an_event_of_today_is_said_beside_the_answer_that_it_changes() {
        at("2026-11-28T14:30");
        planAWeekWithAnEventAndAHole();

        try (var browser = Browser.open()) {
            var page = browser.pageAs("support");
            page.setViewportSize(360, 740);
            page.navigate("http://localhost:" + port + "/garde");

            assertThat(page.locator(".answer").innerText())
                    .contains("Karim Benali", "Sauf pour ACME Distribution", "Élodie Perrin");
            shot(page, "evenement");
        }
    }

    @Test
    void an_agent_reads_how_to_reach_those_on_duty_and_an_integrator_does_not() {
        at("2026-11-24T10:00");

        assertThat(garde("support")).contains("Sophie Martin", "tel:+33639980011", "sophie.martin@vigie.example");
        assertThat(garde("integrateur")).contains("Sophie Martin").doesNotContain("tel:", "mailto:");
        assertThat(garde("procedes")).contains("Sophie Martin").doesNotContain("tel:", "mailto:");
        assertThat(Knock.at(port, "/garde/garde.css").as("integrateur").get().statusCode())
                .isEqualTo(200);
    }

    private String garde(String account) {
        var answer = Knock.at(port, "/garde").as(account).get();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        return answer.body();
    }

    private void planAWeekWithAnEventAndAHole() {
        manager("/event", "POST", """
                {"name": "Grand Prix", "place": "Circuit de Valbrune", "from": "2026-11-28", "to": "2026-11-29",
                 "clients": ["ACME", "VALBRUNE"], "people": ["evenement"]}""");
        manager("/rotation/sans-support", "PUT", """
                {"pool": "support", "people": [], "from": "2026-12-03", "every": "WEEKLY"}""");
        manager("/rotation/support", "PUT", """
                {"pool": "support", "people": ["support"], "from": "2026-12-04", "every": "WEEKLY"}""");
        manager("/day/2026-11-27", "PUT", """
                {"reason": "Inventaire", "hours": [{"from": "09:00", "to": "12:00"}]}""");
    }

    private void manager(String path, String method, String json) {
        var answer = Knock.at(port, "/api/coverage/rota" + path)
                .as("responsable")
                .with("Content-Type", "application/json")
                .send(method, json);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }

    /** Whether nobody has to scroll sideways. */
    private static boolean fits(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
    }

    /** Keeps the screen among the build's output. */
    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots", "garde-" + name + ".png")));
    }
}
