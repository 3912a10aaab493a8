package fr.vigie.coverage.plan;

import static fr.vigie.contract.Outside.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.coverage.CoverageSettings;
import fr.vigie.coverage.Pool;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
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

    private CalendarServer server;
    private FeedWatch watch;

    @BeforeEach
    void aServer() throws IOException {
        server = new CalendarServer(SOPHIE);
        watch = node();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_calendar_on_the_network_counts_and_its_secret_address_is_never_shown(CapturedOutput log) {
        look();
        assertThat(duty(Pool.ON_CALL, NOON)).containsExactly("support");

        server.answers(404, "secret-42");
        look();
        server.stop();
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
        server.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var line = "X-MORE:encore\n".repeat(1000).getBytes(UTF_8);
            for (int round = 0; round < 100_000; round++) {
                exchange.getResponseBody().write(line);
            }
        });
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
        server.answers(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('B');
        });
        look();
        assertThat(states.all()).singleElement().satisfies(state -> {
            assertThat(state.problem()).isEqualTo("L'adresse ne répond pas.");
            assertThat(state.readAt()).isNull();
        });

        server.answers(200, SOPHIE);
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

        assertThat(server.asked).hasValue(1);
        assertThat(database.sql("select count(*) from plan_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_manager_may_send_a_calendar_while_the_teams_own_is_broken_and_only_then() {
        var manager = new Planner(port, "responsable");
        var marc = Calendars.of("Marc Lefèvre", "20270302T080000Z", "20270302T160000Z");
        look();
        assertProblem(manager.sendCalendar("on-call", marc), 409);

        server.answers(404, "");
        look();
        assertThat(manager.sendCalendar("on-call", marc).statusCode()).isEqualTo(200);
        look();
        assertThat(duty(Pool.ON_CALL, NOON)).containsExactly("surveillance");

        server.answers(200, SOPHIE);
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
        server.answers(404, "");
        look();
        manager.takenAway("feed/on-call");
        assertThat(states.all()).isEmpty();
        assertProblem(manager.delete("feed/on-call"), 404);
        assertProblem(manager.delete("feed/zorro"), 404);
    }

    private FeedWatch node() {
        return new FeedWatch(
                new FeedSources(
                        new CoverageSettings(List.of(), List.of(), Map.of(Pool.ON_CALL, server.address()), null)),
                states,
                desk,
                clock);
    }

    private void look() {
        watch.look();
        clock.set(clock.instant().plusSeconds(60));
    }
}
