package fr.vigie.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import fr.vigie.Browser;
import fr.vigie.InBrowser;
import fr.vigie.board.NewLook;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The board on a wall: it sees what comes, counts what is left, and says when it sees nothing any more. */
@InBrowser
class BoardInBrowserTest extends Story {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext house;

    @Test
    void a_priority_1_appears_runs_out_of_time_and_a_screen_without_connection_says_since_when_it_is_blind() {
        at("2026-11-23T10:00");
        NewLook.take(house);
        try (var browser = Browser.open()) {
            var screen = browser.pageAs("responsable");
            screen.setViewportSize(1920, 1080);
            screen.clock().install();
            // as whoever hangs it on the wall writes it
            screen.navigate("http://responsable:responsable@localhost:" + port + "/tableau");
            assertThat(screen.locator("#calm")).isVisible();
            picture(screen, "none");

            var incident =
                    aReport().about("<img src=x> API indisponible").on("api").openedAs(1);
            look(screen);
            var row = screen.locator("#queue tr").filter(new Locator.FilterOptions().setHasText(incident.reference()));
            assertThat(row).containsText("<img src=x> API indisponible");
            assertThat(row.locator(".left")).containsText(Pattern.compile("^14 min 5\\d spour intervenir"));

            advance(minutes(12));
            look(screen);
            assertThat(row.locator(".left")).containsText("plus que 2 min");
            advanceTo("2026-11-23T10:16");
            look(screen);
            assertThat(row.locator(".left")).containsText("dépassé de 1 min");
            assertThat(row).containsText("niveau 1");
            picture(screen, "missed");
            assertThat((boolean) screen.evaluate("document.documentElement.scrollHeight <= innerHeight"))
                    .isTrue();

            screen.route("**/tableau/board", way -> way.abort());
            screen.clock().fastForward(30_000);
            assertThat(screen.locator("#blind")).containsText("Écran aveugle depuis 10:16");
            assertThat(screen.locator("#blind")).containsText("Vigie ne répond pas.");
            screen.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            picture(screen, "blind");
            screen.unroute("**/tableau/board");
            look(screen);
            assertThat(screen.locator("#blind")).isHidden();

            answer(screen, "\"duty\":\\[.*?]", "\"duty\":7");
            screen.clock().fastForward(30_000);
            // what could not be drawn was not seen
            assertThat(screen.locator("#blind")).isVisible();
            assertThat(row).isVisible();
            answer(screen, "\"month\":\\{.*}}$", "\"month\":null}");
            look(screen);
            assertThat(screen.locator("#month")).containsText("pas compté pour l’instant");
            assertThat(screen.locator("#blind")).isHidden();
            assertThat(row).isVisible();
        }
    }

    /** Has the screen read another answer than the one that is given. */
    private static void answer(Page screen, String what, String instead) {
        screen.unroute("**/tableau/board");
        screen.route("**/tableau/board", way -> {
            var headers = new HashMap<>(way.request().headers());
            headers.remove("if-none-match");
            var given = way.fetch(new Route.FetchOptions().setHeaders(headers));
            way.fulfill(new Route.FulfillOptions()
                    .setResponse(given)
                    .setBody(given.text().replaceFirst(what, instead)));
        });
    }

    private void look(Page screen) {
        NewLook.take(house);
        screen.clock().fastForward(6_000);
    }

    private static void picture(Page screen, String name) {
        screen.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/tableau", name + ".png")));
    }
}
