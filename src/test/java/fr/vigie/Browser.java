package fr.vigie;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** The installed Chromium, for every test that needs a browser: where there is none the test is skipped, in CI it fails. */
public final class Browser implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--font-render-hinting=none");

    // a machine that runs everything at once is slow, and that is no failure
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String REFUSED = "Content Security Policy";

    private final com.microsoft.playwright.Browser chromium;
    private final List<BrowserContext> sessions = new ArrayList<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();

    private Browser(com.microsoft.playwright.Browser chromium) {
        this.chromium = chromium;
    }

    /**
     * Opens Chromium, which is started once for all tests of this process; close it after use.
     *
     * @throws TestAbortedException where no Chromium is installed
     * @throws AssertionError where none is installed and {@code CI} is {@code true}
     */
    public static Browser open() {
        try {
            return new Browser(Driver.chromium(find(System.getenv("PATH"), System.getenv("CI"))));
        } catch (TestAbortedException skipped) {
            System.err.println("######## BROWSER TEST SKIPPED ######## " + skipped.getMessage());
            throw skipped;
        }
    }

    /** A new page in a session of its own, in French and in Paris. */
    public Page page() {
        return opened(french());
    }

    /** As {@link #page}, on a computer that thinks it is elsewhere: "America/New_York". */
    public Page pageIn(String zone) {
        return opened(french().setTimezoneId(zone));
    }

    /** As {@link #page}, with an account of the demo at every door that asks for one. */
    public Page pageAs(String account) {
        return opened(french().setHttpCredentials(account, account));
    }

    private Page opened(NewContextOptions options) {
        var session = chromium.newContext(options);
        sessions.add(session);
        var page = session.newPage();
        page.setDefaultTimeout(PATIENCE.toMillis());
        page.onConsoleMessage(message -> {
            if (message.text().contains(REFUSED)) {
                refused.add(message.location() + ": " + message.text());
            }
        });
        return page;
    }

    private static NewContextOptions french() {
        return new NewContextOptions().setLocale("fr-FR").setTimezoneId("Europe/Paris");
    }

    /**
     * Ends its sessions.
     *
     * @throws AssertionError where a page wanted something that its own policy forbids
     */
    @Override
    public void close() {
        sessions.forEach(BrowserContext::close);
        if (!refused.isEmpty()) {
            throw new AssertionError("refused by the policy of the page: " + refused);
        }
    }

    static Path find(@Nullable String path, @Nullable String ci) {
        return Stream.of(path == null ? "" : path)
                .flatMap(Pattern.compile(File.pathSeparator)::splitAsStream)
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> missing(ci));
    }

    private static RuntimeException missing(@Nullable String ci) {
        var sentence = "No Chromium on the PATH (looked for " + String.join(", ", NAMES)
                + "; on Debian: apt-get install chromium).";
        if ("true".equals(ci)) {
            throw new AssertionError(sentence + " With CI=true the browser tests must run.");
        }
        return new TestAbortedException(sentence);
    }

    /** What speaks to every browser; it ends with this process. */
    private static class Driver {
        static final Playwright PLAYWRIGHT = start();

        private static com.microsoft.playwright.@Nullable Browser chromium;

        /** One that has ended meanwhile is started again. */
        static synchronized com.microsoft.playwright.Browser chromium(Path executable) {
            if (chromium == null || !chromium.isConnected()) {
                chromium = PLAYWRIGHT
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(executable)
                                .setArgs(FLAGS));
            }
            return chromium;
        }

        private static Playwright start() {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
            // the browser is the machine's own: Playwright must not fetch another
            return Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        }
    }
}
