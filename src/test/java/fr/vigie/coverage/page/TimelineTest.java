package fr.vigie.coverage.page;

import static fr.vigie.coverage.Demo.weekly;
import static fr.vigie.coverage.page.Screen.words;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.coverage.CoverageSettings.DeclaredEvent;
import fr.vigie.coverage.Demo;
import fr.vigie.coverage.Pool;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

    private final Screen screen = Screen.usual();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # seven hours of a day of 23 or 25 hours come after midnight before support does
            2026-03-29T12:00+02:00 | dimanche 29 mars aujourd'hui passage à l'heure d'été : 23 heures     | .p2174-0{left:21.74%
            2026-10-25T12:00+01:00 | dimanche 25 octobre aujourd'hui passage à l'heure d'hiver : 25 heures | .p2800-0{left:28.00%
            """)
    void a_day_on_which_the_clocks_change_is_as_long_as_it_is(String now, String day, String sixOClock)
            throws Exception {
        var page = screen.at(now);

        assertThat(words(page)).contains(day).contains("astreinte Karim Benali 0h–24h");
        assertThat(page).contains(sixOClock).contains(".p0-10000{left:0.00%;width:100.00%}");
    }

    @Test
    void monitoring_has_bars_of_its_own_once_its_people_change() throws Exception {
        var takingTurns = Demo.settings(List.of(weekly(Pool.MONITORING, "2026-01-05", "emile", "fanny")))
                .plan(List.of());

        assertThat(words(Screen.of(takingTurns).at("2026-11-26T03:00+01:00")))
                .contains("dimanche 29 novembre astreinte trou 0h–24h surveillance emile 0h–24h")
                .contains("lundi 30 novembre support trou 9h–13h, 14h–17h astreinte trou 9h–17h"
                        + " surveillance fanny 0h–24h")
                .contains("jusqu'à dimanche 29 novembre, 24:00")
                .doesNotContain("sans changement sur la période");
    }

    @Test
    void an_event_without_people_beside_one_that_has_some_is_a_hole_with_a_name_in_it() throws Exception {
        var concert =
                new DeclaredEvent("Concert", Screen.FINAL.from(), Screen.FINAL.to(), Set.of("zenith"), null, List.of());
        var page = Screen.of(Demo.settings(List.of(), Screen.FINAL, concert).plan(List.of()))
                .at("2026-11-29T12:00+01:00");

        assertThat(words(page))
                .contains("astreinte événement trou, et diane 0h–24h")
                .contains("L'astreinte événement devrait être sur place pour ses clients et n'a personne")
                .contains("Sauf pour Client zenith : astreinte événement, Concert trou : personne sur place");
    }

    @Test
    void a_single_day_is_called_today() throws Exception {
        assertThat(words(screen.at("2026-11-23T10:00+01:00", "/garde?jours=1"))).contains("Aujourd'hui 7 jours");
    }
}
