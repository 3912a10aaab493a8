package fr.vigie.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.vigie.refusal.NotNow;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** However busy the house is, what is handed out from memory waits for nobody. */
class TurnstileTest {

    private static final int PLACES = 3;

    private static final int QUEUE = 4;

    private final Queue<Exception> refused = new ConcurrentLinkedQueue<>();
    private final HandlerExceptionResolver refusals = (request, response, handler, refusal) -> {
        refused.add(refusal);
        return new ModelAndView();
    };
    private final Turnstile turnstile = new Turnstile(PLACES, QUEUE, Duration.ofMinutes(1), refusals);
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
    void who_finds_a_long_queue_is_asked_to_come_again_and_the_others_get_their_turn() throws Exception {
        var busy = new ArrayList<Future<Boolean>>();
        for (int i = 0; i < PLACES + QUEUE + 20; i++) {
            busy.add(threads.submit(() -> pass("/api/reports", slow::await)));
        }
        await().until(() -> !refused.isEmpty());

        slow.countDown();
        int passed = 0;
        for (var each : busy) {
            passed += each.get() ? 1 : 0;
        }
        assertThat(refused).hasSize(busy.size() - passed).allMatch(NotNow.class::isInstance);
        assertThat(passed).isGreaterThanOrEqualTo(PLACES + QUEUE);
    }

    @Test
    void who_waited_for_so_long_is_asked_to_come_again_and_nobody_waits_for_the_reader_of_an_answer() throws Exception {
        var one = new Turnstile(1, QUEUE, Duration.ofMillis(1), refusals);

        pass(one, "/api/doors", (request, response) -> {
            response.getOutputStream().write(new byte[10]);
            assertThat(pass(one, "/api/doors", (others, answered) -> {})).isFalse();
            response.getOutputStream().write(new byte[10_000]);
            assertThat(pass(one, "/api/doors", (others, answered) -> {})).isTrue();
        });

        assertThat(refused).singleElement().isInstanceOf(NotNow.class);
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

    private boolean pass(String address, Work work) {
        return pass(turnstile, address, (request, response) -> {
            try {
                work.run();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Whether somebody was let in. */
    private static boolean pass(Turnstile turnstile, String address, FilterChain behind) {
        var passed = new boolean[1];
        try {
            turnstile.doFilter(
                    new MockHttpServletRequest("GET", address), new MockHttpServletResponse(), (request, response) -> {
                        passed[0] = true;
                        behind.doFilter(request, response);
                    });
        } catch (IOException | ServletException failed) {
            throw new IllegalStateException(failed);
        }
        return passed[0];
    }
}
