package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Browser;
import fr.vigie.InBrowser;
import fr.vigie.Knock;
import fr.vigie.VigieTest;
import fr.vigie.contract.Begun;
import fr.vigie.coverage.Coverage;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A manager plans a maintenance in a real browser, and an agent begins and ends it. */
@VigieTest
// an application of its own: the agent's list shows one page, and other tests leave their tickets in theirs
@TestPropertySource(properties = "vigie.world=of-its-own")
@InBrowser
class MaintenanceInTasklistTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String SUBJECT = "Maintenance Rapports de campagne";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private Coverage coverage;

    @Autowired
    private Clock clock;

    @Test
    void a_manager_plans_it_and_an_agent_begins_and_ends_it_in_tasklist() {
        var day = clock.instant()
                .atZone(ZoneId.of("Europe/Paris"))
                .toLocalDate()
                .plusDays(7)
                .with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        try (var browser = Browser.open()) {
            var page = browser.page();
            var form = Tasklist.of(page, port, "responsable").start("Planifier une maintenance");
            page.getByLabel("Rapports de campagne").check();
            form.fill("Début de la fenêtre", day.minusDays(2) + "T10:00");
            page.locator(".plan-outlook .needs").getByText("heures ouvrées").waitFor();
            assertThat(page.getByLabel("Fin de la fenêtre").inputValue()).isEqualTo(day.minusDays(2) + "T11:00");
            form.shot("maintenance-1-heures-ouvrees");
            form.fill("Début de la fenêtre", day + "T22:00").fill("Fin de la fenêtre", day + "T21:00");
            page.locator(".plan-outlook .refused").getByText("doit venir après").waitFor();
            form.fill("Fin de la fenêtre", day + "T23:00");
            page.locator(".plan-outlook .good")
                    .getByText("Les clients doivent être prévenus")
                    .waitFor();
            assertThat(page.locator(".plan-outlook").innerText()).contains("Opale", "Valbrune");
            assertThat(page.getByLabel("Pourquoi en heures ouvrées").isVisible())
                    .isFalse();
            form.fill("Pourquoi cette maintenance", "Nouveau disque")
                    .fill("Ce que les clients", "Les rapports arrivent plus tard.")
                    .shot("maintenance-1-planifier")
                    .confirmStart()
                    .look("Suivre la maintenance", SUBJECT);
        }
        var reference = database.sql("select reference from maintenance where 'reports' = any (services)")
                .query(String.class)
                .single();
        Begun.now(reference, clock.instant(), database, runtime, jobs);
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                .flatMap(one -> jobs.createJobQuery().processInstanceId(one.getId()).executable().list().stream())
                .forEach(job -> jobs.executeJob(job.getId()));

        try (var browser = Browser.open()) {
            var page = browser.page();
            var agent = coverage.dutyAt(clock.instant(), null).get(0).person();
            var tasklist = Tasklist.of(page, port, agent);
            tasklist.take("Commencer la maintenance", SUBJECT);
            assertThat(tasklist.form()).contains(reference, "Nouveau disque", "La fenêtre est ouverte");
            tasklist.shot("maintenance-2-commencer").complete();

            tasklist.take("Terminer ou prolonger", SUBJECT)
                    .choose("Il faut plus de temps")
                    .fill("Nouvelle fin", DAY.format(day.plusYears(1)) + " 01:30")
                    .fill("Commentaire", "Le disque est lent")
                    .shot("maintenance-3-prolonger")
                    .complete();
            assertThat(tasklist.refusal()).contains("au plus 14 jours");
            tasklist.choose("C'est terminé").shot("maintenance-3-terminer").complete();

            assertThat(tasklist.hasNothingAbout(SUBJECT)).isTrue();
        }
        assertThat(Knock.at(port, "/api/maintenances/" + reference)
                        .as("responsable")
                        .get()
                        .body())
                .contains("\"status\":\"FINISHED\"");
    }
}
