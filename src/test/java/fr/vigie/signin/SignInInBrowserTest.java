package fr.vigie.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import fr.vigie.Browser;
import fr.vigie.InBrowser;
import fr.vigie.Knock;
import java.time.Duration;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A morning at the screen: in by the provider's form, a task taken, out again. */
@InBrowser
class SignInInBrowserTest extends ProviderStory {

    @Autowired
    TaskService tasks;

    @Test
    void somebody_signs_in_at_the_provider_takes_a_task_under_their_name_and_signs_out_there_too() {
        var name = somebody();
        // whoever answers at this hour
        IdentityProvider.knows(name, name, "/vigie/support", "astreinte", "surveillance");
        var report = Knock.at(port, "/api/reports")
                .as("support")
                .post("{\"channel\":\"PHONE\",\"subject\":\"pour " + name + "\",\"description\":\"d\"}");
        assertThat(report.statusCode()).isEqualTo(201);
        var reference = report.body().replaceAll(".*\"reference\":\"([^\"]+)\".*", "$1");

        try (var browser = Browser.open()) {
            var page = browser.page();
            page.setViewportSize(1500, 1000);
            page.navigate("http://localhost:" + port + TASKLIST);
            page.locator("input[name=username]").fill(name);
            page.locator("input[name=password]").fill(IdentityProvider.PASSWORD);
            page.locator("button[type=submit]").click();
            page.getByText("Mon équipe").first().waitFor();
            page.locator("li.task")
                    .filter(new Locator.FilterOptions().setHasText("pour " + name))
                    .first()
                    .locator(".names a, h4 a, h6 a")
                    .first()
                    .click();
            page.getByText("M'attribuer").first().click();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> tasks.createTaskQuery()
                                    .processInstanceBusinessKey(reference)
                                    .taskAssignee(name)
                                    .count()
                            == 1);

            page.locator(".account .dropdown-toggle").first().click();
            page.locator(".account .logout a").first().click();
            page.getByText("Votre session est terminée").waitFor();

            page.navigate("http://localhost:" + port + TASKLIST);
            page.locator("input[name=username]").waitFor();
            assertThat(page.url()).startsWith(IdentityProvider.issuer());
        }
    }
}
