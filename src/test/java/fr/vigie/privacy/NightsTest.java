package fr.vigie.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** Our sweep and the engine's cleaning are not at work at once. */
class NightsTest {

    @Test
    void the_engine_cleans_once_our_night_is_over_in_winter_and_in_summer() throws IOException {
        var begins = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yml"))
                .get(0)
                .getProperty("camunda.bpm.generic-properties.properties.history-cleanup-batch-window-start-time");

        assertThat(LocalTime.parse(String.valueOf(begins))
                                .atOffset(ZoneOffset.UTC)
                                .getHour()
                        + 1)
                .isGreaterThanOrEqualTo(Nights.TO);
    }
}
