package fr.vigie.notice.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.client.Language;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordedTimeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-23T09:15:00Z | 2026-11-20T09:00:00Z | lundi 23 novembre 2026 à 10 h 15             | Monday 23 November 2026 at 10:15 (Paris time)
            2026-11-23T09:15:00Z | 2026-11-23T09:00:00Z | aujourd'hui à 10 h 15                        | today at 10:15 (Paris time)
            2026-11-23T16:00:00Z | 2026-11-23T09:00:00Z | aujourd'hui à 17 h                           | today at 17:00 (Paris time)
            2026-11-23T08:05:00Z | 2026-11-23T08:00:00Z | aujourd'hui à 9 h 05                         | today at 09:05 (Paris time)
            2026-11-23T23:10:00Z | 2026-11-23T22:55:00Z | mardi 24 novembre 2026 à 0 h 10              | Tuesday 24 November 2026 at 00:10 (Paris time)
            2026-05-01T08:00:00Z | 2026-04-30T08:00:00Z | vendredi 1er mai 2026 à 10 h                 | Friday 1 May 2026 at 10:00 (Paris time)
            2026-03-29T01:10:00Z | 2026-03-29T00:55:00Z | aujourd'hui à 3 h 10                         | today at 03:10 (Paris time)
            2026-10-25T00:30:00Z | 2026-10-25T00:15:00Z | aujourd'hui à 2 h 30 (heure d'été)           | today at 02:30 (Paris summer time)
            2026-10-25T01:30:00Z | 2026-10-25T01:15:00Z | aujourd'hui à 2 h 30 (heure d'hiver)         | today at 02:30 (Paris winter time)
            """)
    void an_instant_is_said_as_people_in_paris_say_it(Instant instant, Instant now, String french, String english) {
        assertThat(WordedTime.of(instant, now, Language.FR)).isEqualTo(french);
        assertThat(WordedTime.of(instant, now, Language.EN)).isEqualTo(english);
    }
}
