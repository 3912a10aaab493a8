package fr.vigie.scenario;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Duration;

/** Camunda Tasklist as an agent's hands know it. */
class Tasklist {

    private final Page page;
    private final Quiet quiet;

    private Tasklist(Page page) {
        this.page = page;
        this.quiet = new Quiet(page);
    }

    static Tasklist of(Page page, int port, String account) {
        page.setViewportSize(1500, 1000);
        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
        var tasklist = new Tasklist(page);
        tasklist.signIn(account);
        return tasklist;
    }

    /** At the page that asks for it. */
    Tasklist signIn(String account) {
        var name = page.locator("form input").first();
        var password = page.locator("form input[type=password]");
        // the page moves the focus to the name a moment after it shows, and what is typed then goes there
        await().pollInSameThread().atMost(Duration.ofMinutes(1)).until(() -> {
            password.fill(account);
            name.fill(account);
            return password.inputValue().equals(account) && name.inputValue().equals(account);
        });
        page.locator("button[type=submit]").click();
        page.getByText("Mon équipe").first().waitFor();
        return this;
    }

    /** Opens the form that starts a procedure. */
    Tasklist start(String procedure) {
        page.getByText("Démarrer une procédure").first().click();
        page.locator(".modal-body").getByText(procedure).first().click();
        page.locator(".modal-footer button").filter(having("Démarrer")).last().waitFor();
        quiet.waitFor();
        return this;
    }

    Tasklist confirmStart() {
        page.locator(".modal-footer button").filter(having("Démarrer")).last().click();
        page.locator(".modal-dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        return this;
    }

    /** Leaves in the list what holds these words. */
    Tasklist search(String words) {
        var box = page.getByLabel("Filtrer les tâches");
        box.fill(words);
        box.press("Enter");
        page.locator(".vigie-search [role=status]").filter(having(words)).waitFor();
        quiet.waitFor();
        return this;
    }

    /** Looks at a task without taking it. */
    ExchangesTab look(String task, String subject) {
        var row = page.locator("li.task").filter(having(subject)).filter(having(task));
        row.locator(".names a, h4 a, h6 a").first().click();
        return new ExchangesTab(page);
    }

    /** Takes the task of this name about this subject in hand. */
    Tasklist take(String task, String subject) {
        look(task, subject);
        page.getByText("M'attribuer").first().click();
        waitUntilTaken();
        return this;
    }

    /** Opens the task of this name about this subject, which is this account's already. */
    Tasklist open(String task, String subject) {
        look(task, subject);
        waitUntilTaken();
        return this;
    }

    /** Until then the form is drawn, and lets nothing in. */
    private void waitUntilTaken() {
        page.locator("[cam-tasklist-task-meta] .unclaim").waitFor();
        page.locator(".disabled-form")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.locator(".fjs-form").waitFor();
    }

    Tasklist fill(String label, String text) {
        page.getByLabel(label).first().fill(text);
        return this;
    }

    Tasklist choose(String option) {
        page.locator(".fjs-form").getByText(option).first().click();
        return this;
    }

    /** Picks from a list of choices; a form that is drawn anew meanwhile closes its list, and it is opened again. */
    Tasklist pick(String label, String option) {
        var field = page.locator(".fjs-form-field-select").filter(having(label)).first();
        var choice =
                page.locator(".fjs-dropdownlist-item").filter(having(option)).first();
        await().pollInSameThread().atMost(Duration.ofMinutes(1)).until(() -> {
            if (!choice.isVisible()) {
                field.locator(".fjs-input-group").first().click();
            }
            if (choice.isVisible()) {
                choice.click();
            }
            return chosen(field).contains(option);
        });
        return this;
    }

    private static String chosen(Locator field) {
        return String.valueOf(
                field.evaluate("field => (field.querySelector('.fjs-select-display') ?? field.querySelector('input'))"
                        + "[field.querySelector('.fjs-select-display') ? 'textContent' : 'value']"));
    }

    Tasklist complete() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Terminer"))
                .click();
        return this;
    }

    /** What the server says of a completion that it refuses. */
    String refusal() {
        var notice = page.locator(".notifications .alert-danger, [notifications-panel] .alert-danger")
                .first();
        notice.waitFor();
        var words = notice.innerText();
        notice.locator(".close:visible").first().click();
        return words;
    }

    /** The form as it shows on the screen. */
    String form() {
        return page.locator(".fjs-form").innerText();
    }

    boolean hasNothingAbout(String subject) {
        page.locator("li.task")
                .filter(having(subject))
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return page.locator("li.task").filter(having(subject)).count() == 0;
    }

    /** Keeps the screen among the build's output. */
    Tasklist shot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
        return this;
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
