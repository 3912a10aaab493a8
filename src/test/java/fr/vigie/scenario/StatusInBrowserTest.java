package fr.vigie.scenario;

import static fr.vigie.status.page.Newsboy.print;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.vigie.Browser;
import fr.vigie.InBrowser;
import fr.vigie.maintenance.Stoppage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

/** The page of the state of our services in a browser, on a bad day. */
@InBrowser
class StatusInBrowserTest extends Story {

    @LocalServerPort
    private int port;

    @Autowired
    private ConfigurableApplicationContext house;

    @AfterEach
    void nothingIsStopped() {
        Stopped.end(house);
    }

    @Test
    void the_page_fits_a_phone_and_a_desk() {
        at("2026-11-23T10:00");
        Stopped.say(
                house,
                stop("MNT-2026-000001", Stoppage.State.RUNNING, "2026-11-23T09:30", "2026-11-23T12:00", "sms"),
                stop(
                        "MNT-2026-000002",
                        Stoppage.State.ANNOUNCED,
                        "2026-11-30T22:00",
                        "2026-12-01T02:00",
                        "api",
                        "saas"),
                stop("MNT-2026-000003", Stoppage.State.OVER, "2026-11-05T22:00", "2026-11-06T02:00", "reports"));
        aReport().on("api").openedAs(1);
        aReport().on("inbound").openedAs(2);
        var over = aReport().on("saas").openedAs(1);
        over.intervene("action", "CLIENT_CONTACT", "comment", "vu");
        advanceTo("2026-11-23T10:14");
        over.restore("resolution", "redémarré");
        print(house);

        try (var browser = Browser.open()) {
            var screen = browser.page();
            for (var width : List.of(320, 1280)) {
                screen.setViewportSize(width, 800);
                for (var lang : List.of("fr", "en")) {
                    screen.navigate("http://localhost:" + port + "/status?lang=" + lang);
                    assertThat((int) screen.evaluate("document.documentElement.scrollWidth"))
                            .isLessThanOrEqualTo(width);
                    screen.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target/status", lang + "-" + width + ".png")));
                }
            }
            assertThat(screen.locator("h1").count()).isEqualTo(1);
            assertThat(screen.evaluate("getComputedStyle(document.querySelector('.strip i')).height"))
                    .as("the style is applied")
                    .isNotEqualTo("auto");
            screen.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            screen.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/status/dark.png")));
        }
    }

    private static Stoppage stop(String reference, Stoppage.State state, String from, String to, String... services) {
        return new Stoppage(
                reference, Stoppage.Kind.MAINTENANCE, state, List.of(services), Time.paris(from), Time.paris(to), true);
    }
}
