package fr.vigie.intake.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.StandingStill;
import fr.vigie.VigieTest;
import fr.vigie.intake.IntakeSettings;
import fr.vigie.intake.OwnStart;
import fr.vigie.scenario.MovableClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** While we could not hear them, monitors called in vain: each has its whole time again before it is missed. */
@VigieTest
@Import(StandingStill.class)
class HeartbeatInVainTest {

    @Autowired
    HeartbeatDesk desk;

    @Autowired
    IntakeSettings settings;

    @Autowired
    OwnStart start;

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    private final String name = "zabbix-" + UUID.randomUUID().toString().substring(0, 8);
    private boolean away;
    private Instant now = Instant.parse("2027-03-01T09:05:00Z");
    private HeartbeatWatch watch;

    @BeforeEach
    void itCallsEveryFiveMinutes() {
        database.sql("delete from heartbeat").update();
        clock.set(now);
        var sometimes = new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                if (away) {
                    throw new SQLTransientConnectionException("away");
                }
                return super.getConnection();
            }
        };
        watch = new HeartbeatWatch(new HeartbeatRows(JdbcClient.create(sometimes)), desk, settings, start, clock);
        desk.heard(name, Duration.ofMinutes(5));
        watch.look();
    }

    @AfterEach
    void giveTheEngineItsClockBack() {
        database.sql("delete from heartbeat").update();
        ClockUtil.reset();
    }

    @Test
    void nobody_is_missed_as_soon_as_the_database_is_back() {
        away = true;
        for (int minute = 0; minute < 15; minute++) {
            pass(1);
            assertThatThrownBy(watch::look).isInstanceOf(DataAccessException.class);
        }
        away = false;

        isMissedAfterAnotherSevenMinutesAndAHalf();
    }

    @Test
    void nobody_is_missed_by_a_machine_that_stood_still() {
        pass(15);

        isMissedAfterAnotherSevenMinutesAndAHalf();
    }

    @Test
    void who_calls_in_time_once_it_can_is_not_missed_at_all() {
        pass(15);
        watch.look();
        pass(1);
        watch.look();
        desk.heard(name, null);

        looksFor(7);
        assertThat(missed()).isFalse();
    }

    private void isMissedAfterAnotherSevenMinutesAndAHalf() {
        watch.look();
        looksFor(7);
        assertThat(missed()).isFalse();
        looksFor(1);
        assertThat(missed()).isTrue();
    }

    private void looksFor(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            pass(1);
            watch.look();
        }
    }

    private void pass(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
        clock.set(now);
    }

    private boolean missed() {
        return database.sql("select exists (select from incident where dedup_key = ?)")
                .param("heartbeat|" + name)
                .query(Boolean.class)
                .single();
    }
}
