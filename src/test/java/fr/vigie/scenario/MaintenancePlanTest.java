package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A manager plans a maintenance: what is accepted, and what is refused with which sentence. */
class MaintenancePlanTest extends MaintenanceStory {

    @Test
    void a_window_at_night_is_announced_at_once_to_everybody_who_uses_the_service() {
        at("2026-11-23T10:00");

        var reference = planned(NIGHT);

        assertThat(reference).matches("MNT-2026-\\d{6}");
        assertThat(status(reference)).isEqualTo("ANNOUNCED");
        assertThat(told(reference, "ANNOUNCED"))
                .containsExactly("+33639980004", "emily@northwind.example", "jean@acme.example");
        assertThat(steps(reference)).containsExactly("follow");
        assertThat(journal(reference).get(0)).startsWith("PLANNED responsable Planifiée du sam. 5 déc. 2026 22:00");
        assertThat(stage.database()
                        .sql("select body from wording")
                        .query(String.class)
                        .list())
                .anyMatch(body -> body.contains("samedi 5 décembre 2026 à 22 h")
                        && body.contains("L'API ne répond pas quelques minutes."))
                .anyMatch(body -> body.contains("Saturday 5 December 2026 at 22:00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # planned (Paris)      | window (Paris)                           | accepted
            2026-11-23T22:00       | du 28/11/2026 22:00 au 28/11/2026 23:00  | true
            2026-11-23T22:01       | du 28/11/2026 22:00 au 28/11/2026 23:00  | false
            2026-11-23T23:00       | du 28/11/2026 22:00 au 28/11/2026 23:00  | false
            # the hour that is lost in March: 4 days 23 hours pass, and five days on the calendar
            2027-03-25T22:00       | du 30/03/2027 22:00 au 30/03/2027 23:00  | true
            2027-03-25T23:00       | du 30/03/2027 22:00 au 30/03/2027 23:00  | false
            # five days before there is no such hour: the clocks go from 02:00 to 03:00
            2027-03-28T03:00       | du 02/04/2027 02:30 au 02/04/2027 04:00  | true
            2027-03-28T03:01       | du 02/04/2027 02:30 au 02/04/2027 04:00  | false
            # the hour that comes twice in October: five times 24 hours pass, and the calendar has 4 days 23 hours
            2026-10-22T22:00       | du 27/10/2026 22:00 au 27/10/2026 23:00  | true
            2026-10-22T23:00       | du 27/10/2026 22:00 au 27/10/2026 23:00  | false
            """)
    void the_notice_counts_calendar_days_by_the_wall_clock(String now, String window, boolean accepted) {
        at(now);

        if (accepted) {
            assertThat(status(planned(window))).isEqualTo("ANNOUNCED");
        } else {
            assertThat(refusal(() -> planned(window)))
                    .startsWith("422 Les clients sont prévenus au moins 5 jours calendaires avant")
                    .contains("Choisissez un début à partir du");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            api       | du 05/12/2026 23:30 au 05/12/2026 22:00 | La fin de la fenêtre (to) doit venir après son début
            api       | du 05/12/2026 22:00 au 05/12/2026 22:00 | La fin de la fenêtre (to) doit venir après son début
            api       | du 21/11/2026 22:00 au 21/11/2026 23:00 | La fenêtre est dans le passé
            fax       | du 05/12/2026 22:00 au 05/12/2026 23:00 | Le service « fax » n'existe pas. Les services sont saas, api
            api, fax  | du 05/12/2026 22:00 au 05/12/2026 23:00 | Le service « fax » n'existe pas
            api       | du 07/12/2026 08:30 au 07/12/2026 09:30 | La fenêtre touche les heures ouvrées
            api       | du 05/12/2026 22:00 au 05/01/2027 22:00 | Une fenêtre dure au plus 14 jours
            api       | du demain au 05/12/2026 22:00           | La date (from) ne se lit pas
            api       | du 31/11/2026 22:00 au 05/12/2026 22:00 | La date (from) ne se lit pas
            api       | du 28/03/2027 02:30 au 28/03/2027 04:00 | Cette heure (from) n'existe pas
            api       | du 31/10/2027 01:00 au 31/10/2027 02:30 | Cette heure (to) arrive deux fois cette nuit-là
            api       | du 2027-10-31T02:30 au 31/10/2027 04:00 | Cette heure (from) arrive deux fois cette nuit-là
            api       | du 2026-12-05T22:00:00+01:00 au 2026-12-05T22:00:59+01:00 | Une fenêtre dure au moins une minute
            api       | du 05/12/2036 22:00 au 05/12/2036 23:00 | Une maintenance se planifie au plus deux ans
            ;,        | du 05/12/2026 22:00 au 05/12/2026 23:00 | Dites quels services s'arrêtent
            """)
    void what_cannot_be_is_refused_with_a_sentence_and_nothing_is_kept(
            String services, String window, String sentence) {
        at("2026-11-23T10:00");

        assertThat(refusal(() -> plannedBy("responsable", services, window))).startsWith("422 " + sentence);
        assertThat(stage.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("maintenance")
                        .count())
                .isZero();
    }

    @Test
    void two_windows_of_one_service_never_overlap() {
        at("2026-11-23T10:00");
        var first = plannedBy("responsable", "api, sms", NIGHT);

        assertThat(refusal(() -> planned("du 05/12/2026 23:00 au 06/12/2026 01:00")))
                .startsWith("422 La fenêtre chevauche celle de la maintenance " + first);
        assertThat(status(planned("du 05/12/2026 23:30 au 06/12/2026 01:00"))).isEqualTo("ANNOUNCED");
        assertThat(status(plannedBy("responsable", "saas", NIGHT))).isEqualTo("ANNOUNCED");
    }

    @Test
    void of_two_who_plan_the_same_night_at_the_same_moment_one_is_refused() throws Exception {
        at("2026-11-23T10:00");
        var pool = Executors.newFixedThreadPool(2);
        try {
            Callable<String> attempt = () -> planned(NIGHT);
            var both = pool.invokeAll(java.util.List.of(attempt, attempt));

            assertThat(both.stream().filter(MaintenancePlanTest::isDone)).hasSize(1);
            assertThat(stage.database()
                            .sql("select count(*) from maintenance")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void a_maintenance_that_an_incident_asked_for_is_planned_under_its_reference() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(3);
        incident.intervene("action", "MAINTENANCE", "comment", "Changer le disque");
        var asked = stage.database()
                .sql("select reference from maintenance")
                .query(String.class)
                .single();
        var tasks = stage.engine().getTaskService();
        var name = "Planifier la maintenance demandée " + asked;
        assertThat(tasks.createTaskQuery()
                        .taskName(name)
                        .taskCandidateGroup("managers")
                        .count())
                .isEqualTo(1);

        assertThat(planned(NIGHT, "reference", asked)).isEqualTo(asked);

        assertThat(status(asked)).isEqualTo("ANNOUNCED");
        assertThat(tasks.createTaskQuery().taskName(name).count()).isZero();
        assertThat(refusal(() -> planned("du 06/12/2026 22:00 au 06/12/2026 23:00", "reference", asked)))
                .startsWith("409 La maintenance " + asked + " ne se laisse plus planifier");
        assertThat(refusal(() -> planned("du 06/12/2026 22:00 au 06/12/2026 23:00", "reference", "MNT-0")))
                .isEqualTo("422 La maintenance demandée (reference) n'existe pas.");
    }

    private static boolean isDone(Future<String> planned) {
        try {
            return planned.get().startsWith("MNT-");
        } catch (Exception refused) {
            return false;
        }
    }
}
