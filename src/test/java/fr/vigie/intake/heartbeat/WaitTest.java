package fr.vigie.intake.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a monitor calls, as a person says it. */
class WaitTest {

    @ParameterizedTest
    @CsvSource({
        "PT1S, chaque seconde",
        "PT10S, toutes les 10 s",
        "PT90S, toutes les 90 s",
        "PT1M, chaque minute",
        "PT5M, toutes les 5 min",
        "PT1H, chaque heure",
        "PT90M, toutes les 90 min",
        "PT2H, toutes les 2 h",
        "PT24H, chaque jour",
        "PT36H, toutes les 36 h",
        "P7D, tous les 7 jours"
    })
    void an_interval_is_said_in_words(Duration span, String words) {
        assertThat(Wait.each(span)).isEqualTo(words);
    }
}
