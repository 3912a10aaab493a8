package fr.vigie.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.vigie.Emptied;
import fr.vigie.Knock;
import fr.vigie.StandingStill;
import fr.vigie.VigieTest;
import fr.vigie.audit.Heads;
import fr.vigie.coverage.ManagerPages;
import fr.vigie.scenario.MovableClock;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The managers hear of what lasts, once, and of its end; whoever watches from outside hears us while all goes on. */
@VigieTest
@Import(StandingStill.class)
class RoundsTest {

    /** Nothing of the house itself is late then. */
    private final Instant today = Clock.systemUTC().instant();

    @LocalServerPort
    int port;

    @Autowired
    Doctor doctor;

    @Autowired
    Chart chart;

    @Autowired
    ManagerPages managers;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    @Autowired
    Heads audit;

    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer outside;
    private final AtomicReference<String> head = new AtomicReference<>();

    @BeforeEach
    void somebodyWatches() throws Exception {
        clear();
        clock.set(today);
        // nobody works on them in here
        database.sql("update act_ru_job set suspension_state_ = 2").update();
        outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/", call -> {
            calls.incrementAndGet();
            head.set(call.getRequestHeaders().getFirst("X-Vigie-Audit"));
            call.sendResponseHeaders(204, -1);
            call.close();
        });
        outside.start();
    }

    @AfterEach
    void nobodyDoes() {
        outside.stop(0);
        database.sql("update act_ru_job set suspension_state_ = 1").update();
        clear();
        ClockUtil.reset();
    }

    @Test
    void what_is_found_twice_is_told_once_and_its_end_too() {
        unheard();
        look();
        assertThat(told()).as("it may be over in a moment").isEmpty();

        pass(Duration.ofMinutes(1));
        look();
        pass(Duration.ofMinutes(1));
        look();
        assertThat(told())
                .singleElement()
                .asString()
                .contains("Contrôle interne : une anomalie", "n'a pas encore été transmis partout (Moved)");
        assertThat(health()).contains("DEGRADED", "transmis partout");

        database.sql("delete from event_publication").update();
        pass(Duration.ofMinutes(1));
        look();
        assertThat(told()).hasSize(2).last().asString().contains("une anomalie a disparu", "(Moved)");
        assertThat(health()).doesNotContain("DEGRADED");
    }

    @Test
    void what_was_only_seen_once_is_nobodys_news() {
        unheard();
        look();
        database.sql("delete from event_publication").update();
        pass(Duration.ofMinutes(1));
        look();

        assertThat(told()).isEmpty();
    }

    @Test
    void whoever_watches_from_outside_hears_us_until_what_we_promise_does_not_happen() {
        look();
        assertThat(calls).hasValue(1);
        assertThat(head.get()).as("how far the audit is sealed").matches("\\d+ [0-9a-f]{64}");
        unheard();
        look();
        assertThat(calls).as("that can be told by a page").hasValue(2);

        database.sql("""
                        insert into notice (id, fact, reference, kind, carrier, recipient, status, at, due_at, occurrence)
                        values (gen_random_uuid(), 'x', 'INC-1', 'OFFERED', 'MAIL', 'x', 'PENDING', ?, ?, 'x')""")
                .params(Timestamp.from(today.minusSeconds(3600)), Timestamp.from(today.minusSeconds(3600)))
                .update();
        look();
        assertThat(calls).as("not known for long enough").hasValue(3);
        pass(Duration.ofMinutes(1));
        look();
        assertThat(calls).as("no page would leave").hasValue(3);
    }

    @Test
    void chiefs_ask_at_any_moment() {
        unheard();

        var answer = Knock.at(port, "/api/doctor").as("responsable").get();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"name\":\"event-unheard\"", "\"kind\":\"LATE\"", "(Moved)");
    }

    private void look() {
        var address = URI.create("http://127.0.0.1:" + outside.getAddress().getPort() + "/ping");
        new Rounds(doctor, chart, managers, new DeadMan(new DoctorSettings(address), audit), transactions, clock)
                .look();
    }

    private void pass(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    private void unheard() {
        database.sql("insert into event_publication values (gen_random_uuid(), 'x', 'fr.vigie.Moved', '{}', ?)")
                .param(Timestamp.from(today.minusSeconds(3600)))
                .update();
    }

    private List<String> told() {
        return database.sql("""
                        select w.subject || ' ' || w.body from notice n join wording w on w.id = n.wording
                        where n.kind = 'CHECKUP' and n.recipient = (select min(recipient) from notice where kind = 'CHECKUP')
                        order by n.seq""").query(String.class).list();
    }

    private String health() {
        return Knock.at(port, "/actuator/health").as("responsable").get().body();
    }

    private void clear() {
        Emptied.of(database, "doctor_finding, event_publication, notice");
    }
}
