package fr.vigie.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A node whose clock is off says so before it takes what another has in hand. */
class NodeClockTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @ParameterizedTest
    @CsvSource({"40, avance", "-40, retarde"})
    void a_clock_that_is_off_is_said_and_measured(int seconds, String how) {
        var clock = clockThatIsOffBy(Duration.ofSeconds(seconds));

        clock.compare();

        assertThat(clock.sentences())
                .singleElement()
                .asString()
                .startsWith("L'horloge de ce nœud est décalée de ")
                .contains("elle " + how + " sur celle de la base de données");
        assertThat(registry.get("vigie.clock.skew").gauge().value()).isCloseTo(seconds, Offset.offset(15.0));
    }

    @Test
    void a_clock_that_is_right_and_a_database_that_is_away_are_no_anomaly() {
        var clock = clockThatIsOffBy(Duration.ZERO);

        clock.compare();

        assertThat(clock.sentences()).isEmpty();
        var alone = new NodeClock(
                JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/nowhere")),
                new SimpleMeterRegistry(),
                Clock.systemUTC());
        alone.compare();
        assertThat(alone.sentences()).isEmpty();
    }

    private NodeClock clockThatIsOffBy(Duration off) {
        var database = new DriverManagerDataSource(TestDatabase.freshUrl(), "postgres", "postgres");
        return new NodeClock(JdbcClient.create(database), registry, Clock.offset(Clock.systemUTC(), off));
    }
}
