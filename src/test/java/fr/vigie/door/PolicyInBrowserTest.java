package fr.vigie.door;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.options.LoadState;
import fr.vigie.Browser;
import fr.vigie.InBrowser;
import fr.vigie.VigieTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The web applications of the engine live with the policy of their pages, and a page that does not is found out. */
@VigieTest
@InBrowser
class PolicyInBrowserTest {

    @LocalServerPort
    int port;

    @Test
    void cockpit_admin_and_the_welcome_page_want_nothing_that_their_policy_refuses() {
        try (var browser = Browser.open()) {
            var page = browser.page();
            page.navigate("http://localhost:" + port + "/camunda/app/admin/default/");
            page.locator("input[type=text]").fill("admin");
            page.locator("input[type=password]").fill("admin");
            page.locator("button[type=submit]").click();
            assertThat(page.locator("a[href*='users']").first()).isVisible();
            for (var place :
                    new String[] {"admin/default/#/authorization", "cockpit/default/#/processes", "welcome/default/"}) {
                page.navigate("http://localhost:" + port + "/camunda/app/" + place);
                assertThat(page.locator("[ng-view], .ng-scope, main, #root").first())
                        .isAttached();
                page.waitForLoadState(LoadState.NETWORKIDLE);
            }
        }
    }

    @Test
    void what_a_policy_refuses_fails_the_test_that_saw_it() {
        assertThatThrownBy(() -> {
                    try (var browser = Browser.open()) {
                        var page = browser.page();
                        page.navigate("http://localhost:" + port + "/status");
                        page.evaluate(
                                "document.head.append(Object.assign(document.createElement('script'), {src: '/x.js'}))");
                        page.waitForLoadState(LoadState.NETWORKIDLE);
                    }
                })
                .hasMessageContaining("refused by the policy of the page");
    }
}
