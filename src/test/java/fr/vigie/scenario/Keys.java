package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;

/** Camunda Tasklist in the hands of somebody without a mouse, who must always see where they are. */
class Keys {

    private static final int FARTHEST = 80;

    /** What is written on the thing in focus, or beside it. */
    private static final String NAME = "() => { const at = document.activeElement;"
            + " return (at.labels?.length ? at.labels[0].textContent : at.textContent || at.value || '').trim(); }";

    private static final String SHOWN = "() => { let at = document.activeElement;"
            + " for (let up = 0; up < 4 && at; up++, at = at.parentElement) {"
            + " const style = getComputedStyle(at);"
            + " if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) return true; }"
            + " return false; }";

    private static final String ACTIVE = "() => document.querySelector('li.task.active a')?.href ?? ''";

    private final Page page;
    private final Quiet quiet;

    Keys(Page page) {
        this.page = page;
        this.quiet = new Quiet(page);
    }

    Keys press(String keys) {
        page.keyboard().press(keys);
        return this;
    }

    Keys type(String words) {
        page.keyboard().type(words);
        return this;
    }

    /** Goes on from one thing to the next until one of this name is in focus, and sees each of them on the way. */
    Keys goTo(String name) {
        for (int steps = 0; steps < FARTHEST; steps++) {
            if (named().startsWith(name)) {
                return this;
            }
            press("Tab");
            assertThat(page.evaluate(SHOWN))
                    .as("the focus shows on « %s »", named())
                    .isEqualTo(true);
        }
        throw new AssertionError("no key leads to « " + name + " »");
    }

    Keys start(String procedure) {
        press("Control+Alt+p");
        page.locator(".modal-body a").first().waitFor();
        goTo(procedure).press("Enter");
        page.locator(".modal-footer button").filter(saying("Démarrer")).last().waitFor();
        settle();
        return this;
    }

    Keys confirmStart() {
        pressOn("Démarrer");
        page.locator(".modal-dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        return this;
    }

    /** Picks the first of a list of choices, which opens a moment after the focus is there, and hears keys yet later. */
    Keys pickFirst() {
        var choices = page.locator(".fjs-dropdownlist");
        choices.waitFor();
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofMinutes(1))
                .until(() -> {
                    if (choices.isVisible()) {
                        press("Enter").settle();
                    }
                    return !choices.isVisible();
                });
        return this;
    }

    /** Takes the task of this name about this subject: the first of the list, or one below it. */
    Keys take(String task, String subject) {
        having(page.locator("li.task"), subject, task).waitFor();
        // Tasklist may let go of it once more for the task that was done before: then it is opened again, by the same
        // keys
        await().pollInSameThread().atMost(Duration.ofMinutes(1)).until(() -> {
            open(task, subject);
            settle();
            return page.locator(".task-card h2").filter(saying(task)).isVisible()
                    && page.locator(".fjs-form").filter(saying(subject)).isVisible()
                    && page.locator("[cam-tasklist-task-meta] .claim").isVisible();
        });
        press("Control+Alt+c");
        page.locator("[cam-tasklist-task-meta] .unclaim").waitFor();
        page.locator(".disabled-form")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        settle();
        press("Control+Alt+f");
        return this;
    }

    private void open(String task, String subject) {
        press("Control+Alt+l").press("Enter");
        var active = page.locator("li.task.active");
        active.first().waitFor();
        for (int steps = 0; steps < FARTHEST && having(active, subject, task).count() == 0; steps++) {
            goDown();
        }
    }

    /** Tasklist moves the focus where it likes once it has drawn what it asked for: after a claim, and after a task is done. */
    private void settle() {
        quiet.waitFor();
    }

    /** A form takes a moment to see that it is complete, and no key leads to a button that is off. */
    private void pressOn(String name) {
        page.locator("button:enabled:visible").filter(saying(name)).first().waitFor();
        goTo(name).press("Enter");
    }

    /** The next task is there a moment after the key. */
    private void goDown() {
        var before = page.evaluate(ACTIVE);
        press("ArrowDown");
        await().pollInSameThread().atMost(Duration.ofMinutes(1)).until(() -> !before.equals(page.evaluate(ACTIVE)));
    }

    /** Tasklist lets go of a task a moment after it is done, and with it of whichever was opened meanwhile. */
    Keys complete() {
        var card = page.locator(".task-card h2");
        var done = saying(card.first().innerText());
        pressOn("Terminer");
        card.filter(done).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        settle();
        return this;
    }

    private String named() {
        return String.valueOf(page.evaluate(NAME));
    }

    private static Locator having(Locator cards, String subject, String task) {
        return cards.filter(saying(subject)).filter(saying(task));
    }

    private static Locator.FilterOptions saying(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
