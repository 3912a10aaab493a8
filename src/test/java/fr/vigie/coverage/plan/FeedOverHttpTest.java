package fr.vigie.coverage.plan;

import static fr.vigie.contract.Outside.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.vigie.coverage.CoverageSettings;
import fr.vigie.coverage.Pool;
import fr.vigie.coverage.Shift;
import fr.vigie.coverage.feed.ShiftReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A team whose rota stands in a calendar on the network, behind an address that is itself a secret. */
@ExtendWith(OutputCaptureExtension.class)
class FeedOverHttpTest extends StillHouse {

    private static final String NOON = "2027-03-02T11:00:00Z";
    private static final String SOPHIE = Calendars.text("Sophie Martin", "20270302T080000Z", "20270302T160000Z");

    @LocalServerPort
    int port;

    @Autowired
    FeedDesk desk;

    @Autowired
    FeedStates states;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private FeedWatch watch;
    private Answer answer = exchange -> send(exchange, 200, SOPHIE);

    /** How the calendar's server answers. */
    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void aServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            try (exchange) {
                answer.to(exchange);
            }
        });
        server.start();
        watch = node();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_calendar_on_the_network_counts_and_its_secret_address_is_never_shown(CapturedOutput log) {
        look();
        assertThat(duty(Pool.ON_CALL, NOON)).containsExactly("support");

        answer = exchange -> send(exchange, 404, "secret-42");
        look();
        server.stop(0);
        look();
        look();
        assertThat(duty(Pool.ON_CALL, NOON)).containsExactly("support");
        var feeds = new Planner(port, "responsable")
                .knock(Planner.ROTA + "/feeds")
                .get()
                .body();
        assertThat(feeds).contains("L'adresse ne répond pas.", "2027-03-01T09:01:00Z", "on-call");
        assertThat(pages()).hasSize(2);
        assertThat(feeds
                        + pages()
                        + log
                        + new Planner(port, "responsable")
                                .knock(Planner.ROTA)
                                .get()
                                .body())
                .doesNotContain("secret", "personne@");
    }

    @Test
    void a_stream_without_end_is_left_at_once() {
        look();
        answer = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var line = "X-MORE:encore\n".repeat(1000).getBytes(UTF_8);
            for (int round = 0; round < 100_000; round++) {
                exchange.getResponseBody().write(line);
            }
        };
        var start = System.nanoTime();
        look();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(states.all())
                .singleElement()
                .satisfies(state -> assertThat(state.problem()).isEqualTo("Le calendrier dépasse 1 Mo."));
        assertThat(duty(Pool.ON_CALL, NOON)).containsExactly("support");
        assertThat(pages()).hasSize(1);
    }

    @Test
    void an_answer_that_breaks_off_is_told_and_the_next_good_one_clears_it() {
        answer = exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('B');
        };
        look();
        assertThat(states.all()).singleElement().satisfies(state -> {
            assertThat(state.problem()).isEqualTo("L'adresse ne répond pas.");
            assertThat(state.readAt()).isNull();
        });

        answer = exchange -> send(exchange, 200, SOPHIE);
        look();
        assertThat(states.all())
                .singleElement()
                .satisfies(state -> assertThat(state.problem()).isNull());
        assertThat(duty(Pool.ON_CALL, NOON)).containsExactly("support");
    }

    @Test
    void two_nodes_that_look_at_once_read_it_once() throws Exception {
        var start = new CyclicBarrier(2);
        var other = node();
        var both = List.of(watch, other).stream()
                .map(each -> CompletableFuture.runAsync(() -> {
                    try {
                        start.await();
                    } catch (Exception interrupted) {
                        throw new IllegalStateException(interrupted);
                    }
                    each.look();
                }))
                .toList();
        for (var each : both) {
            each.get();
        }

        assertThat(asked).hasValue(1);
        assertThat(database.sql("select count(*) from plan_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_we_publish_is_read_back_as_the_same_turns() {
        answer = exchange -> send(exchange, 200, SOPHIE.replace("Sophie Martin", "Sophie Martin + Marc Lefèvre"));
        look();
        var published = new Planner(port, "integrateur")
                .knock("/api/coverage/calendar/on-call.ics")
                .get();

        assertThat(published.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        var names = Map.of("Sophie Martin", "support", "Marc Lefèvre", "surveillance", "Karim Benali", "astreinte");
        var read = new ShiftReader(name -> Optional.ofNullable(names.get(name)))
                .read(Pool.ON_CALL, published.body(), clock.instant());
        var turns = coverage.turns(
                Pool.ON_CALL,
                clock.instant().minus(Duration.ofDays(7)),
                clock.instant().plus(Duration.ofDays(180)));
        assertThat(read).isEqualTo(turns).extracting(Shift::people).contains(List.of("support", "surveillance"));
        assertThat(new Planner(port, "support")
                        .knock("/api/coverage/calendar/zorro.ics")
                        .get()
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_manager_may_send_a_calendar_while_the_teams_own_is_broken_and_only_then() {
        var manager = new Planner(port, "responsable");
        var marc = Calendars.of("Marc Lefèvre", "20270302T080000Z", "20270302T160000Z");
        look();
        assertProblem(manager.sendCalendar("on-call", marc), 409);

        answer = exchange -> send(exchange, 404, "");
        look();
        assertThat(manager.sendCalendar("on-call", marc).statusCode()).isEqualTo(200);
        look();
        assertThat(duty(Pool.ON_CALL, NOON)).containsExactly("surveillance");

        answer = exchange -> send(exchange, 200, SOPHIE);
        look();
        assertThat(duty(Pool.ON_CALL, NOON)).containsExactly("support");
    }

    @Test
    void a_calendar_that_is_taken_away_is_forgotten_and_read_anew_where_it_still_lies() {
        var manager = new Planner(port, "responsable");
        look();
        manager.takenAway("feed/on-call");
        assertThat(duty(Pool.ON_CALL, NOON)).containsExactly("astreinte");
        assertThat(states.all()).isEmpty();
        look();
        assertThat(duty(Pool.ON_CALL, NOON)).containsExactly("support");

        manager.takenAway("feed/on-call");
        answer = exchange -> send(exchange, 404, "");
        look();
        manager.takenAway("feed/on-call");
        assertThat(states.all()).isEmpty();
        assertProblem(manager.delete("feed/on-call"), 404);
        assertProblem(manager.delete("feed/zorro"), 404);
    }

    private FeedWatch node() {
        var address = URI.create("http://personne:secret@localhost:"
                + server.getAddress().getPort() + "/secret-42/on-call.ics?token=secret");
        return new FeedWatch(
                new FeedSources(new CoverageSettings(List.of(), List.of(), Map.of(Pool.ON_CALL, address), null)),
                states,
                desk,
                clock);
    }

    private void look() {
        watch.look();
        clock.set(clock.instant().plusSeconds(60));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
