package fr.vigie.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CoverageSettingsTest {

    private final ApplicationContextRunner house = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ConfigurationPropertiesAutoConfiguration.class, ValidationAutoConfiguration.class))
            .withUserConfiguration(CoverageConfiguration.class, FrenchHolidays.class);

    @Test
    void turns_and_events_are_read_in_the_words_of_the_trade() {
        house.withPropertyValues(
                        "vigie.coverage.rota[0].pool=on-call",
                        "vigie.coverage.rota[0].people=astreinte,support",
                        "vigie.coverage.rota[0].from=2026-01-05",
                        "vigie.coverage.rota[1].pool=monitoring",
                        "vigie.coverage.rota[1].people=",
                        "vigie.coverage.rota[1].from=2026-01-05",
                        "vigie.coverage.rota[1].rotate=daily",
                        "vigie.coverage.events[0].name=Finale",
                        "vigie.coverage.events[0].from=2026-11-29",
                        "vigie.coverage.events[0].to=2026-11-29",
                        "vigie.coverage.events[0].clients=stade")
                .run(started -> {
                    var settings = started.getBean(CoverageSettings.class);
                    var turns = settings.rota().get(0);
                    assertThat(turns.pool()).isEqualTo(Pool.ON_CALL);
                    assertThat(turns.people()).containsExactly("astreinte", "support");
                    assertThat(turns.from()).isEqualTo(LocalDate.of(2026, 1, 5));
                    assertThat(turns.rotate()).isEqualTo(Rotation.Every.WEEKLY);
                    assertThat(settings.rota().get(1).people()).isEmpty();
                    assertThat(settings.rota().get(1).rotate()).isEqualTo(Rotation.Every.DAILY);
                    assertThat(settings.events()).containsExactly(Demo.FINAL);
                });
    }

    @Test
    void nothing_set_is_an_empty_rota_without_events() {
        house.run(started ->
                assertThat(started.getBean(CoverageSettings.class).rota()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vigie.coverage.rota[0].pool=on-call",
                "vigie.coverage.rota[0].from=2026-01-05",
                "vigie.coverage.events[0].name=Finale",
            })
    void half_of_a_turn_or_of_an_event_stops_the_start(String property) {
        house.withPropertyValues(property).run(started -> assertThat(started).hasFailed());
    }

    @Test
    void an_event_that_ends_before_it_begins_stops_the_start() {
        house.withPropertyValues(
                        "vigie.coverage.events[0].name=Finale",
                        "vigie.coverage.events[0].from=2026-11-29",
                        "vigie.coverage.events[0].to=2026-11-28",
                        "vigie.coverage.events[0].clients=stade")
                .run(started -> assertThat(started).hasFailed());
    }
}
