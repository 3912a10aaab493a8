package fr.vigie.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.refusal.NotNow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** However busy the house is, what is handed out from memory waits for nobody. */
class TurnstileTest {

    private static final int PLACES = 3;

    private final Turnstile turnstile = new Turnstile(PLACES);
    private final CountDownLatch inside = new CountDownLatch(PLACES);
    private final CountDownLatch slow = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void letAllGo() {
        threads.shutdownNow();
    }

    @Test
    void the_page_of_the_state_of_our_services_is_served_while_every_place_is_taken_and_others_wait_for_their_turn()
            throws Exception {
        var busy = new ArrayList<Future<?>>();
        for (int i = 0; i < PLACES; i++) {
            busy.add(threads.submit(() -> pass("/api/reports", () -> {
                inside.countDown();
                slow.await();
            })));
        }
        inside.await();
        var waiting = threads.submit(() -> pass("/engine-rest/task", () -> {}));

        for (var address : List.of("/status", "/status/", "/status/maintenances.ics")) {
            assertThat(pass(address, () -> {})).isTrue();
        }
        assertThat(waiting.isDone()).isFalse();

        slow.countDown();
        assertThat(waiting.get()).isTrue();
        for (var each : busy) {
            each.get();
        }
        assertThat(pass("/statusx", () -> {})).as("nobody kept a place").isTrue();
    }

    @Test
    void those_who_wait_for_what_is_sent_are_few_and_fewer_for_one_address() {
        var waits = new BodyWaits(3, 2);
        waits.begin("a");
        waits.begin("a");
        assertThatThrownBy(() -> waits.begin("a")).isInstanceOf(NotNow.class).hasMessageContaining("votre réseau");
        waits.begin("b");
        assertThatThrownBy(() -> waits.begin("c")).isInstanceOf(NotNow.class).hasMessageContaining("en ce moment");

        waits.end("a");

        waits.begin("c");
    }

    /** What happens behind the turnstile. */
    private interface Work {
        void run() throws InterruptedException;
    }

    private boolean pass(String address, Work work) throws Exception {
        var passed = new boolean[1];
        turnstile.doFilter(
                new MockHttpServletRequest("GET", address), new MockHttpServletResponse(), (request, response) -> {
                    try {
                        work.run();
                        passed[0] = true;
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
        return passed[0];
    }
}
