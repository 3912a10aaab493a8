package fr.vigie.scenario;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tab of a task in which an agent reads what was said with the client, and answers. */
class ExchangesTab {

    private final Page page;

    ExchangesTab(Page page) {
        this.page = page;
    }

    /** By the tab itself, whose label says how much was said. */
    ExchangesTab open() {
        tab().click();
        lines().first().waitFor();
        return this;
    }

    /** By the way to it that stands above every task. */
    ExchangesTab answerFromAbove() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Répondre au client"))
                .click();
        page.locator(".vigie-answer textarea:focus").waitFor();
        return this;
    }

    /** The label of the tab once it says {@code end}. */
    String label(String end) {
        var label = tab().filter(new Locator.FilterOptions().setHasText(end));
        label.waitFor();
        return label.innerText();
    }

    /** What people said, line by line, once {@code awaited} stands there. */
    List<String> said(String awaited) {
        lines().filter(new Locator.FilterOptions().setHasText(awaited)).first().waitFor();
        return lines().allInnerTexts();
    }

    ExchangesTab write(String text) {
        answer().fill(text);
        return this;
    }

    ExchangesTab send() {
        // as a nervous hand does it
        button().dblclick();
        return this;
    }

    String written() {
        return answer().inputValue();
    }

    boolean isWriting() {
        return (boolean) answer().evaluate("field => field === document.activeElement");
    }

    String ways() {
        return page.locator(".vigie-ways").innerText();
    }

    String status() {
        return status("");
    }

    /** What is said below the answer once it says {@code awaited}. */
    String status(String awaited) {
        var status = page.locator(".vigie-status:not(:empty)").filter(new Locator.FilterOptions().setHasText(awaited));
        status.waitFor();
        return status.innerText();
    }

    String download(String file) throws IOException {
        var download = page.waitForDownload(() -> page.locator(".vigie-files a")
                .filter(new Locator.FilterOptions().setHasText(file))
                .click());
        return Files.readString(download.path());
    }

    /** Elements that only markup in somebody's words could have made. */
    int foreignElements() {
        return page.locator(".vigie-talk :is(script, img, svg, iframe, b, object, style, [onload], [onerror], [style],"
                        + " a:not([href^='/camunda/api/vigie/incidents/']))")
                .count();
    }

    ExchangesTab shot(String name) {
        page.locator(".vigie-talk").scrollIntoViewIfNeeded();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
        return this;
    }

    /** Lets what was said so stand by itself; what the line answers. */
    String takeApart(String said, String why) {
        var line = line(said);
        line.locator(".vigie-apart summary").click();
        line.locator(".vigie-apart input").fill(why);
        line.locator(".vigie-apart button").click();
        var status = line.locator(".vigie-apart .vigie-status:not(:empty)");
        status.waitFor();
        var words = status.innerText();
        line.locator(".vigie-apart summary").click();
        return words;
    }

    /** The same where it goes well; what is said above the conversation once it says {@code awaited}. */
    String takeApart(String said, String why, String awaited) {
        var line = line(said);
        line.locator(".vigie-apart summary").click();
        line.locator(".vigie-apart input").fill(why);
        line.locator(".vigie-apart button").dblclick();
        var note = page.locator(".vigie-note").filter(new Locator.FilterOptions().setHasText(awaited));
        note.waitFor();
        return note.innerText();
    }

    boolean hasNothingOf(String said) {
        line(said).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return line(said).count() == 0;
    }

    private Locator line(String said) {
        return lines().filter(new Locator.FilterOptions().setHasText(said));
    }

    private Locator tab() {
        return page.locator(".tabbed-content .nav-tabs a").filter(new Locator.FilterOptions().setHasText("Échanges"));
    }

    private Locator lines() {
        return page.locator(".vigie-card");
    }

    private Locator answer() {
        return page.getByLabel("Répondre au client");
    }

    private Locator button() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer au client"));
    }
}
