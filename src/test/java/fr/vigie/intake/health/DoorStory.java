package fr.vigie.intake.health;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Emptied;
import fr.vigie.StandingStill;
import fr.vigie.VigieTest;
import fr.vigie.intake.Door;
import fr.vigie.intake.Doors;
import fr.vigie.intake.IntakeSettings;
import fr.vigie.intake.OwnStart;
import fr.vigie.intake.alarm.Monitor;
import fr.vigie.scenario.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A story of doors that are watched, on a clock that is moved by hand. */
@VigieTest
@Import(StandingStill.class)
abstract class DoorStory {

    static final IntakeSettings SETTINGS = new IntakeSettings(
            Map.of(Door.CHAT, new IntakeSettings.Expected(Duration.ofHours(1), Duration.ofMinutes(5))), List.of());

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    @Autowired
    DoorRows rows;

    @Autowired
    DoorPages pages;

    @Autowired
    OwnStart start;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    Instant now = Instant.parse("2027-03-01T09:00:00Z");

    @BeforeEach
    void aQuietMorning() {
        clock.set(now);
        doors.takeNews();
        Emptied.of(database, "intake_door, notice");
        doors.heard(Door.CHAT);
    }

    @AfterEach
    void quietAgain() {
        doors.takeNews();
        Emptied.of(database, "intake_door, notice");
        ClockUtil.reset();
    }

    String shown(String door, String what) {
        var outside = new Monitor(port).outside();
        var answer = outside.ask("support", "/api/doors").get();
        return outside.<List<Object>>read(answer, "$[?(@.door == '" + door + "')]." + what).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    String health() {
        var answer = new Monitor(port)
                .outside()
                .ask("responsable", "/actuator/health/doors")
                .get();
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** Each time on another node, or after another start. */
    void look() {
        new DoorWatch(doors, rows, pages, SETTINGS, start, transactions, clock).look();
    }

    void pass(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
        clock.set(now);
    }

    List<String> told() {
        return database.sql("""
                        select w.subject || ' ' || w.body from notice n join wording w on w.id = n.wording
                        where n.kind = 'DOOR' and n.recipient = (select min(recipient) from notice where kind = 'DOOR')
                        order by n.seq""").query(String.class).list();
    }
}
