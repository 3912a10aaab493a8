package fr.vigie.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import fr.vigie.incident.Channel;
import fr.vigie.incident.EntryKind;
import fr.vigie.incident.IncidentMoved;
import fr.vigie.incident.IncidentView;
import fr.vigie.incident.Status;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The figures of the contract are there from the start, and count what happened. */
@VigieTest
class MetersTest {

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry registry;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vigie.acknowledgement",
                "vigie.reaction",
                "vigie.restoration",
                "vigie.deadlines",
                "vigie.notices",
                "vigie.outbox.pending",
                "vigie.timer.lateness"
            })
    void every_meter_of_the_contract_is_registered_at_start(String name) {
        assertThat(registry.find(name).meters()).isNotEmpty();
    }

    @Test
    void an_escalation_is_as_late_as_its_timer_where_the_promise_was_over_when_that_was_set() {
        var reference = new Outside(port).opened("API lente", 2);
        var opened = database.sql("select opened_at from incident where reference = ?")
                .param(reference)
                .query(Timestamp.class)
                .single()
                .toInstant();
        var seen = new SimpleMeterRegistry();
        var timers = new TimerMeters(seen, database, Clock.fixed(opened.plusSeconds(60), ZoneOffset.UTC));

        transactions.executeWithoutResult(
                step -> timers.count(escalated(reference, opened.minus(Duration.ofHours(2)))));
        transactions.executeWithoutResult(step -> timers.count(escalated(reference, opened.plusSeconds(50))));

        var lateness = seen.get("vigie.timer.lateness").timer();
        assertThat(lateness.count()).isEqualTo(2);
        assertThat(lateness.max(TimeUnit.SECONDS)).as("not two hours").isBetween(10.0, 61.0);
        assertThat(lateness.totalTime(TimeUnit.SECONDS)).isLessThan(72);
    }

    private static IncidentMoved escalated(String reference, Instant promise) {
        var view = new IncidentView(
                reference,
                Channel.PHONE,
                null,
                "API lente",
                null,
                null,
                Status.OPEN,
                2,
                null,
                promise,
                promise,
                promise,
                true,
                promise,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                1,
                false,
                null,
                null);
        return new IncidentMoved(EntryKind.ESCALATED, view, promise);
    }

    @Test
    void a_ticket_opened_in_time_counts_as_an_acknowledgement_kept() {
        var kept = registry.get("vigie.deadlines")
                .tags("clock", "acknowledgement", "priority", "2", "kept", "true")
                .counter();
        var opened = registry.get("vigie.acknowledgement")
                .tags("priority", "2", "channel", "PHONE")
                .timer();
        var keptBefore = kept.count();
        var openedBefore = opened.count();

        new Outside(port).opened("API lente", 2);

        assertThat(kept.count() - keptBefore).isEqualTo(1);
        assertThat(opened.count() - openedBefore).isEqualTo(1);
    }
}
