package fr.vigie.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The figures of the contract are there from the start, and count what happened. */
@VigieTest
class MetersTest {

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry registry;

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
