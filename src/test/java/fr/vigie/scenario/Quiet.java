package fr.vigie.scenario;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Knows when Tasklist has drawn all it asked for; until then it may draw anew what somebody types into. */
class Quiet {

    /** So often in a row nothing was asked of the server, a tenth of a second apart. */
    private static final int TIMES = 5;

    private final Page page;
    private final Set<Request> asked = ConcurrentHashMap.newKeySet();

    Quiet(Page page) {
        this.page = page;
        page.onRequest(asked::add);
        page.onRequestFinished(asked::remove);
        page.onRequestFailed(asked::remove);
    }

    void waitFor() {
        var quiet = new AtomicInteger();
        await().pollInSameThread()
                .pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofMinutes(1))
                .until(() -> {
                    page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)))");
                    return quiet.updateAndGet(times -> isAsking() ? 0 : times + 1) >= TIMES;
                });
    }

    /** What the server tells by itself never ends. */
    private boolean isAsking() {
        return asked.stream().anyMatch(request -> !request.resourceType().equals("eventsource"));
    }
}
