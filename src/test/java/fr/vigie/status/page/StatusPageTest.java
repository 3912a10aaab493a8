package fr.vigie.status.page;

import static fr.vigie.maintenance.Stoppage.Kind.EMERGENCY;
import static fr.vigie.maintenance.Stoppage.Kind.MAINTENANCE;
import static fr.vigie.maintenance.Stoppage.State.ANNOUNCED;
import static fr.vigie.maintenance.Stoppage.State.OVER;
import static fr.vigie.maintenance.Stoppage.State.RUNNING;
import static fr.vigie.maintenance.Stoppage.State.UNDECIDED;
import static fr.vigie.status.page.Kiosk.words;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.maintenance.Stoppage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page says of each state, in both languages, and how it looks back and ahead. */
class StatusPageTest {

    private final Kiosk kiosk = new Kiosk();

    @Test
    void when_nothing_fails_all_services_work() throws Exception {
        var page = kiosk.refreshed().text("/status");

        assertThat(words(page))
                .contains("Tous les services fonctionnent État au ven. 27 nov. 2026 à 10:00")
                .contains("API Fonctionne")
                .contains("Aucune maintenance n'est annoncée.")
                .contains("Aucune interruption.")
                .contains("novembre 2026, depuis le début du mois 100 % engagement 99,9 % tenu")
                .contains("octobre 2026 100 %");
        assertThat(page).contains("<html lang=\"fr\">", "lang=\"en\" hreflang=\"en\">English</a>");
        assertThat(page.split("<i class=\"operational\" title=")).hasSize(1 + 3 * 30);
    }

    @Test
    void a_failure_of_priority_1_is_an_interruption_since_it_began_and_one_of_priority_2_a_degradation()
            throws Exception {
        var page = kiosk.failing("api", false, "2026-11-27T08:20:00Z", "")
                .failing("saas", true, "2026-11-27T08:40:00Z", "")
                .refreshed();

        assertThat(words(page.text("/status")))
                .contains("Service interrompu État au")
                .contains("API Interruption depuis le ven. 27 nov. 2026 à 09:20")
                .contains("Plateforme SaaS Dégradation depuis le ven. 27 nov. 2026 à 09:40")
                .contains("API Interrompu")
                .contains("ven. 27 nov. : interrompu 40 min")
                .contains("non tenu");
        assertThat(words(page.text("/status?lang=en")))
                .contains("Service interruption As of Fri 27 Nov 2026 at 10:00")
                .contains("API Interruption since Fri 27 Nov 2026 at 09:20")
                .contains("SaaS platform Degradation since")
                .contains("not met");
    }

    @Test
    void what_is_over_stays_in_the_history_for_30_days() throws Exception {
        var page = kiosk.failing("api", false, "2026-11-10T22:30:00Z", "2026-11-11T00:00:00Z")
                .failing("saas", false, "2026-10-20T08:00:00Z", "2026-10-20T09:00:00Z")
                .refreshed()
                .text("/status");

        assertThat(words(page))
                .contains("Tous les services fonctionnent")
                .contains(
                        "API Interruption terminée du mar. 10 nov. 2026 à 23:30 au mer. 11 nov. 2026 à 01:00 (1 h 30 min)")
                .contains("mar. 10 nov. : interrompu 30 min")
                .contains("mer. 11 nov. : interrompu 1 h")
                .contains("octobre 2026 99,865 % engagement 99,9 % non tenu")
                .doesNotContain("20 oct.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MAINTENANCE | RUNNING   | 2026-11-27T08:00:00Z | Maintenance en cours | Maintenance depuis le ven. 27 nov. 2026 à 09:00, fin prévue le ven. 27 nov. 2026 à 12:00
            MAINTENANCE | ANNOUNCED | 2026-11-27T08:00:00Z | Maintenance en cours | Maintenance depuis le ven. 27 nov. 2026 à 09:00, fin prévue
            MAINTENANCE | ANNOUNCED | 2026-11-27T10:00:00Z | Tous les services    | Maintenance prévue ven. 27 nov. 2026, de 11:00 à 12:00 (1 h)
            MAINTENANCE | OVER      | 2026-11-26T08:00:00Z | Tous les services    | Maintenance terminée
            EMERGENCY   | RUNNING   | 2026-11-27T08:00:00Z | Service interrompu   | Arrêt de sécurité depuis
            """)
    void what_is_stopped_on_purpose_is_said_as_such(
            String kind, String state, String from, String headline, String line) throws Exception {
        kiosk.stopping(
                kind.equals("EMERGENCY") ? EMERGENCY : MAINTENANCE,
                state.equals("OVER") ? OVER : state.equals("RUNNING") ? RUNNING : ANNOUNCED,
                from,
                state.equals("OVER") ? "2026-11-26T09:00:00Z" : "2026-11-27T11:00:00Z",
                "saas",
                "api");

        assertThat(words(kiosk.refreshed().text("/status"))).contains(headline, "API, Plateforme SaaS " + line);
    }

    @Test
    void work_that_goes_on_beyond_its_told_end_is_said_to_without_an_hour_that_is_past() throws Exception {
        kiosk.stopping(MAINTENANCE, RUNNING, "2026-11-27T07:00:00Z", "2026-11-27T09:00:00Z", "api")
                .refreshed();

        assertThat(words(kiosk.text("/status")))
                .contains("API Maintenance depuis le ven. 27 nov. 2026 à 08:00, la fin prévue est dépassée")
                .doesNotContain("fin prévue le");
        assertThat(words(kiosk.text("/status?lang=en"))).contains("at 08:00, beyond the expected end");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what the maintenance says, its end,           what the page says of the service that fails meanwhile
            RUNNING                       | 2026-11-27T11:00:00Z | Maintenance en cours
            ANNOUNCED                     | 2026-11-27T11:00:00Z | Service interrompu
            RUNNING                       | 2026-11-27T08:59:00Z | Service interrompu
            """)
    void only_a_maintenance_that_goes_on_as_it_was_told_explains_what_fails(
            Stoppage.State state, String end, String headline) throws Exception {
        kiosk.stopping(MAINTENANCE, state, "2026-11-27T07:00:00Z", end, "api")
                .failing("api", false, "2026-11-27T08:00:00Z", "")
                .refreshed();

        assertThat(words(kiosk.text("/status"))).contains(headline + " État au");
    }

    @Test
    void planned_time_is_counted_apart_and_a_level_that_nobody_knows_is_not_shown() throws Exception {
        kiosk.levelsKnown = false;
        kiosk.stopping(MAINTENANCE, OVER, "2026-11-20T21:00:00Z", "2026-11-20T23:30:00Z", "api");

        assertThat(words(kiosk.refreshed().text("/status")))
                .contains("novembre 2026, depuis le début du mois 100 % maintenance 2 h 30 min, comptée à part")
                .doesNotContain("engagement");
    }

    @Test
    void a_maintenance_whose_hour_has_come_undecided_goes_on_for_nobody_and_is_to_be_confirmed() throws Exception {
        kiosk.stopping(MAINTENANCE, UNDECIDED, "2026-11-27T08:00:00Z", "2026-11-27T11:00:00Z", "api")
                .refreshed();

        assertThat(words(kiosk.text("/status")))
                .contains("Tous les services fonctionnent", "API Maintenance à confirmer ven. 27 nov. 2026, de 09:00")
                .doesNotContain("Maintenance depuis");
        assertThat(words(kiosk.text("/status?lang=en"))).contains("Maintenance to be confirmed");
        assertThat(kiosk.text("/status/maintenances.ics")).contains("STATUS:TENTATIVE");
    }

    @Test
    void a_maintenance_that_was_announced_and_never_begun_is_told_no_more_once_its_hour_has_passed() throws Exception {
        kiosk.stopping(MAINTENANCE, ANNOUNCED, "2026-11-26T08:00:00Z", "2026-11-26T09:00:00Z", "api");

        assertThat(words(kiosk.refreshed().text("/status")))
                .contains("Aucune maintenance n'est annoncée.", "Aucune interruption.");
    }

    @Test
    void neither_our_numbers_nor_services_that_we_do_not_offer_are_shown_and_names_are_no_markup() throws Exception {
        kiosk.failing("sms", false, "2026-11-27T08:00:00Z", "")
                .failing("intranet", false, "2026-11-27T08:00:00Z", "")
                .refreshed();

        for (var address : new String[] {"/status", "/status/feed.atom", "/status/maintenances.ics"}) {
            assertThat(kiosk.text(address)).doesNotContain("INC-", "intranet", "<des>");
        }
        assertThat(kiosk.text("/status"))
                .contains("Acheminement &lt;des&gt; SMS &amp; co")
                .doesNotContain("<script", " style=");
    }
}
