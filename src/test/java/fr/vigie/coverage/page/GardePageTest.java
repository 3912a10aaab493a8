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
import org.junit.jupiter.params.provider.ValueSource;

class GardePageTest {

    private final Screen screen = Screen.usual();

    @Test
    void in_business_hours_support_answers_until_its_break() throws Exception {
        assertThat(words(screen.at("2026-11-23T10:00+01:00")))
                .contains("lundi 23 novembre 10:00")
                .contains("support Sophie Martin")
                .contains("jusqu'à 13:00 puis, à 13:00 : astreinte (Karim Benali)")
                .contains("surveillance de garde Marc Lefèvre sans changement prévu")
                .doesNotContain("prévu au contrat) :");
    }

    @Test
    void on_a_weekday_night_monitoring_answers_and_the_page_says_that_this_is_the_contract() throws Exception {
        assertThat(words(screen.at("2026-11-24T03:00+01:00")))
                .contains("surveillance Marc Lefèvre")
                .contains("jusqu'à 09:00 puis, à 09:00 : support (Sophie Martin)")
                .contains("Pas d'équipe technique à cette heure (prévu au contrat) : la surveillance répond ;"
                        + " les priorités 1 et 2 appellent aussi le dernier recours.");
        assertThat(words(screen.at("2026-11-27T22:00+01:00")))
                .contains("jusqu'à 24:00 puis, demain à 00:00 : astreinte (Karim Benali)");
    }

    @Test
    void on_a_public_holiday_that_is_a_tuesday_on_call_answers_and_the_day_has_its_name() throws Exception {
        assertThat(words(screen.at("2026-07-14T11:00+02:00")))
                .contains("astreinte Karim Benali jusqu'à 17:00 puis, à 17:00 : surveillance (Marc Lefèvre)")
                .contains("mardi 14 juillet aujourd'hui Fête Nationale (férié)")
                .contains("support pas de garde demain à 09:00 : Sophie Martin");
    }

    @Test
    void an_event_on_a_sunday_changes_the_answer_for_its_client_alone() throws Exception {
        assertThat(words(screen.at("2026-11-29T12:00+01:00")))
                .contains("astreinte Karim Benali jusqu'à 24:00")
                .contains("Sauf pour Client stade : astreinte événement, Finale, Saint-Denis Élodie Perrin")
                .contains("Finale Saint-Denis dimanche 29 novembre en cours Client stade Élodie Perrin");
        assertThat(words(screen.at("2026-11-28T12:00+01:00")))
                .doesNotContain("Sauf pour")
                .contains("événement : Finale");
    }

    @Test
    void a_hole_that_nobody_planned_is_said_at_once_and_who_answers_instead() throws Exception {
        var nobodyAtSupport = Demo.settings(List.of(
                        weekly(Pool.ON_CALL, "2026-01-05", "basile"), weekly(Pool.MONITORING, "2026-01-05", "emile")))
                .plan(List.of());
        var page = Screen.of(nobodyAtSupport).at("2026-11-23T10:00+01:00");

        assertThat(words(page))
                .contains("Trou Le support devrait répondre et n'a personne jusqu'à 13:00.")
                .contains("astreinte basile jusqu'à 17:00")
                .contains("Trou : support, lundi 23 novembre, 10:00–13:00, personne n'est nommé.")
                .contains("L'agenda nomme « zoé », qui n'a pas de compte ici.")
                .contains("et 16 de plus");
        assertThat(page).contains("class=\"bar hole p3750-1667\"").contains(">trou</span>");
    }

    @Test
    void where_nobody_at_all_is_planned_the_page_says_that() throws Exception {
        assertThat(words(Screen.of(Demo.settings(List.of()).plan(List.of())).at("2026-11-24T03:00+01:00")))
                .contains("personne sans changement prévu")
                .contains("La surveillance devrait répondre et n'a personne")
                .doesNotContain("la surveillance répond ;");
    }

    @Test
    void names_can_not_write_into_the_page() throws Exception {
        var hostile = "<script>alert(1)</script>";
        var event = new DeclaredEvent(
                hostile, Screen.FINAL.from(), Screen.FINAL.to(), Set.of("\"><img src=x>"), hostile, List.of("diane"));
        var plan = Demo.settings(List.of(weekly(Pool.SUPPORT, "2026-01-05", "ada", "'\"><b>")), event)
                .plan(List.of());

        assertThat(Screen.of(plan, Screen.member("ada", hostile)).at("2026-11-23T10:00+01:00"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script", "<img", "<b>\"", "\"><b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"support", "on-call", "event-on-call", "monitoring", "managers", "camunda-admin"})
    void staff_sees_how_those_on_duty_are_reached(String group) throws Exception {
        assertThat(screen.seenBy(group).at("2026-11-23T10:00+01:00"))
                .contains("href=\"tel:+33639980011\">+33 6 39 98 00 11</a>")
                .contains("href=\"mailto:sophie%3Fcc%3Dx@vigie.example\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"integrators", "process-owners", "anything"})
    void others_see_names_alone(String group) throws Exception {
        assertThat(screen.seenBy(group).at("2026-11-23T10:00+01:00"))
                .contains("Sophie Martin")
                .doesNotContain("tel:", "mailto:", "33639980011", "vigie.example");
    }

    @Test
    void only_staff_reads_which_clients_have_an_event_and_what_is_wrong_in_the_plan() throws Exception {
        assertThat(words(screen.at("2026-11-29T12:00+01:00"))).contains("Client stade", "« zoé »");
        assertThat(words(screen.seenBy("integrators").at("2026-11-29T12:00+01:00")))
                .contains("Sauf pour les clients de l'événement : astreinte événement, Finale")
                .doesNotContain("stade", "zoé");
    }

    @Test
    void the_page_shows_as_many_days_as_were_asked_for() throws Exception {
        assertThat(screen.at("2026-11-23T10:00+01:00", "/garde?jours=3").split("<li class=\"day"))
                .hasSize(4);
        assertThat(screen.at("2026-11-23T10:00+01:00").split("<li class=\"day")).hasSize(15);
        assertThat(screen.at("2026-11-23T10:00+01:00", "/garde?jours=60").split("<li class=\"day"))
                .hasSize(61);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "61", "-1", "quatorze", "99999999999999999999", "", "1e1"})
    void what_is_no_number_of_days_gives_the_usual_page_with_a_sentence(String asked) throws Exception {
        var page = screen.at("2026-11-23T10:00+01:00", "/garde?jours=" + asked);

        assertThat(words(page)).contains("il va de 1 à 60. Voici les 14 jours habituels");
        assertThat(page.split("<li class=\"day")).hasSize(15);
    }

    @Test
    void nothing_but_its_own_style_may_load_on_the_page() throws Exception {
        var response = screen.response("2026-11-23T10:00+01:00", "/garde");
        var policy = String.valueOf(response.getHeader("Content-Security-Policy"));

        assertThat(policy)
                .startsWith("default-src 'none'; style-src 'self' 'nonce-")
                .endsWith("ancestors 'none'");
        var nonce = policy.replaceAll(".*'nonce-([^']+)'.*", "$1");
        assertThat(response.getContentAsString())
                .contains("<style nonce=\"" + nonce + "\">")
                .contains("lang=\"fr\"")
                .doesNotContain("<script", " style=");
    }
}
