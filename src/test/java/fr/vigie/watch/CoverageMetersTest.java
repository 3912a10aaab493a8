package fr.vigie.watch;

import static fr.vigie.coverage.Demo.paris;
import static fr.vigie.coverage.Demo.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.coverage.Demo;
import fr.vigie.coverage.Pool;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void a_team_that_is_due_and_has_nobody_is_seen_while_it_is_due() {
        look("2026-11-28T10:00+01:00");
        assertThat(empty(Pool.ON_CALL)).isEqualTo(1);
        assertThat(empty(Pool.SUPPORT)).isZero();
        assertThat(empty(Pool.MONITORING)).isZero();
    }

    @Test
    void a_night_that_nobody_promised_is_no_hole() {
        look("2026-11-26T23:00+01:00");

        assertThat(empty(Pool.ON_CALL)).isZero();
    }

    private void look(String at) {
        var plan = Demo.settings(List.of(
                        weekly(Pool.SUPPORT, "2026-01-05", "ada"), weekly(Pool.MONITORING, "2026-01-05", "emile")))
                .plan(List.of());
        new CoverageMeters(Demo.planned(plan), registry, Clock.fixed(paris(at), ZoneOffset.UTC)).look();
    }

    private double empty(Pool pool) {
        return registry.get("vigie.coverage.empty")
                .tag("pool", pool.group())
                .gauge()
                .value();
    }
}
