package fr.vigie.coverage.plan;

import fr.vigie.Emptied;
import fr.vigie.StandingStill;
import fr.vigie.VigieTest;
import fr.vigie.coverage.Coverage;
import fr.vigie.coverage.Duty;
import fr.vigie.coverage.Pool;
import fr.vigie.scenario.MovableClock;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole of Vigie on Monday 1 March 2027 at ten in Paris; nothing looks by itself, and the clock is moved by hand. */
@VigieTest
@Import(StandingStill.class)
public abstract class StillHouse {

    static final Instant MONDAY = Instant.parse("2027-03-01T09:00:00Z");

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    Coverage coverage;

    @BeforeEach
    void aQuietMonday() {
        Emptied.of(database, "plan_entry, rota_feed, rota_hole, notice");
        clock.set(MONDAY);
    }

    @AfterEach
    void giveTheEngineItsClockBack() {
        Emptied.of(database, "plan_entry, rota_feed, rota_hole, notice");
        ClockUtil.reset();
    }

    /** What the managers were told, once for each time. */
    List<String> pages() {
        return database.sql("""
                        select w.subject || ' ' || w.body from notice n join wording w on w.id = n.wording
                        where n.kind = 'ROTA' and n.recipient = (select min(recipient) from notice where kind = 'ROTA')
                        order by n.seq""").query(String.class).list();
    }

    List<String> duty(Pool pool, String at) {
        return coverage.dutyAt(Instant.parse(at), null).stream()
                .filter(duty -> duty.pool() == pool)
                .map(Duty::person)
                .toList();
    }
}
