package fr.vigie.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.vigie.Browser;
import fr.vigie.InBrowser;
import fr.vigie.Knock;
import fr.vigie.VigieTest;
import fr.vigie.coverage.Coverage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A client in the widget and an agent in Tasklist talk with each other, live, over reloads. */
@VigieTest
@TestPropertySource(properties = {"vigie.relay.enabled=true", "vigie.data-folder=target/chat"})
@InBrowser
class ChatBrowserTest {

    private static final String HOSTILE = "<img src=x onerror=document.title='pwned'> {{7*7}}";

    @LocalServerPort
    private int port;

    @Autowired
    private Coverage coverage;

    @Autowired
    private Clock clock;

    @Test
    void a_client_and_an_agent_read_each_other_live_in_two_windows() {
        try (var browser = Browser.open()) {
            var client = browser.page();
            var errors = new ArrayList<String>();
            client.onPageError(errors::add);
            client.onConsoleMessage(said -> {
                if (said.type().equals("error")) {
                    errors.add(said.text());
                }
            });
            client.setViewportSize(320, 640);
            client.navigate("http://localhost:" + port + "/chat");
            shot(client, "chat-1-form");
            open(client, "Les SMS vers Orange ne partent plus");
            assertThat(client.locator(".note").first()).containsText("nous vous répondrons aussi à zoe@example.org");
            var reference = client.locator(".reference").innerText();

            var agent = Tasklist.of(
                    browser.page(),
                    port,
                    coverage.dutyAt(clock.instant(), null).get(0).person());
            agent.take("Diagnostiquer", "Les SMS vers Orange");
            assertThat(agent.form()).contains("Les SMS vers Orange");
            agentWrites(reference, "Bonjour Zoé, nous regardons.\nUn instant.");
            assertThat(client.locator(".agent p")).hasText("Bonjour Zoé, nous regardons.\nUn instant.");

            client.getByLabel("Écrire un message").fill("à moitié écrit");
            client.reload();
            assertThat(client.locator(".agent p")).hasText("Bonjour Zoé, nous regardons.\nUn instant.");
            assertThat(client.getByLabel("Écrire un message")).hasValue("à moitié écrit");

            say(client, HOSTILE);
            assertThat(client.locator(".client p").last()).hasText(HOSTILE);
            // its hour stands below it once the server has stored it
            assertThat(client.locator(".client small").last()).hasText(Pattern.compile("\\d\\d:\\d\\d"));
            assertThat(Knock.at(port, "/api/incidents/" + reference)
                            .as("support")
                            .get()
                            .body())
                    .contains("REPORT_ATTACHED", "onerror");
            assertThat(client.locator("vigie-chat img").count()).isZero();
            assertThat((int) client.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(320);
            shot(client, "chat-2-phone");
            client.setViewportSize(1280, 800);
            shot(client, "chat-3-desk");
            assertThat(client.locator(".client p")).hasCount(2);
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void what_is_written_without_a_connection_is_sent_when_it_is_back() {
        try (var browser = Browser.open()) {
            var client = browser.page();
            client.navigate("http://localhost:" + port + "/chat?lang=en");
            client.getByLabel("Your name").fill("Emily");
            client.getByLabel("Your message").fill("API down");
            client.getByRole(AriaRole.BUTTON).filter(having("Send")).click();
            assertThat(client.locator(".note").first()).containsText("recorded under the reference");

            client.context().setOffline(true);
            say(client, "Are you there?");
            assertThat(client.locator(".failed small")).containsText("Not sent");
            shot(client, "chat-4-offline");
            client.context().setOffline(false);
            assertThat(client.locator(".failed")).hasCount(0);
            assertThat(client.locator(".client p")).hasCount(2);

            var other = client.context().newPage();
            other.navigate(client.url());
            assertThat(other.locator(".client p")).hasCount(2);
            client.context().setOffline(true);
            say(client, "From here");
            say(other, "From there");
            assertThat(client.locator(".client p")).hasCount(4);
            client.close();
            other.context().setOffline(false);
            assertThat(other.locator(".client small").nth(2)).hasText(Pattern.compile("\\d\\d:\\d\\d"));
            assertThat(other.locator(".client small").nth(3)).hasText(Pattern.compile("\\d\\d:\\d\\d"));
            assertThat(other.locator(".client p")).hasCount(4);

            client = other.context().newPage();
            client.navigate(other.url());
            client.getByText("End", new Page.GetByTextOptions().setExact(true)).click();
            shot(client, "chat-5-end");
            client.getByText("Forget", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(client.getByLabel("Your name")).isFocused();
            assertThat(other.getByLabel("Your message")).hasValue("");
            client.reload();
            assertThat(client.getByLabel("Your message")).hasValue("");
        }
    }

    private static void open(Page client, String message) {
        client.getByLabel("Votre nom").fill("Zoé");
        client.getByLabel("Votre e-mail").fill("zoe@example.org");
        client.getByLabel("Votre message").fill(message);
        client.getByRole(AriaRole.BUTTON).filter(having("Envoyer")).click();
    }

    private static void say(Page client, String words) {
        client.locator(".write textarea").fill(words);
        client.keyboard().press("Enter");
    }

    private void agentWrites(String reference, String text) {
        var answer = Knock.at(port, "/api/incidents/" + reference + "/messages")
                .as("support")
                .post(json(Map.of("text", text)));
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }
}
