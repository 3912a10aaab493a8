package fr.vigie.scenario;

import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.Browser;
import fr.vigie.InBrowser;
import fr.vigie.Knock;
import fr.vigie.VigieTest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Two managers and a plan in business hours, in real browsers: refused, corrected, and told to those whom no notice reached. */
@VigieTest
@TestPropertySource(properties = "vigie.world=of-its-own")
@InBrowser
class ApprovalInTasklistTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final String SUBJECT = "Maintenance SMS entrants";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService people;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private Clock clock;

    @Test
    void one_refuses_what_the_other_planned_who_corrects_it_and_tells_the_clients() {
        var reference = planned(inBusinessHours());
        try (var colleague = SecondManager.joins(people);
                var browser = Browser.open();
                var another = Browser.open()) {
            var other = Tasklist.of(another.page(), port, "adjointe").take("Approuver", SUBJECT);
            assertThat(other.form())
                    .contains(reference, "Le fournisseur ne vient qu'en journée", "Planifiée par : Claire Dubois");
            other.choose("Non, elle est à revoir").complete();
            assertThat(other.refusal()).contains("Dites pourquoi vous refusez");
            other.fill("Commentaire", "Pas en pleine campagne")
                    .shot("maintenance-4-refuser")
                    .complete();

            var saturday = clock.instant()
                    .atZone(PARIS)
                    .toLocalDate()
                    .plusDays(14)
                    .with(TemporalAdjusters.next(DayOfWeek.SATURDAY))
                    .atTime(22, 0);
            var one = Tasklist.of(browser.page(), port, "responsable").open("Revoir", SUBJECT);
            assertThat(one.form()).contains("Refusée par Anne Morel", "Pas en pleine campagne");
            one.choose("Non, je la corrige")
                    .fill("Début de la fenêtre", WRITTEN.format(saturday))
                    .fill("Fin de la fenêtre", WRITTEN.format(saturday.minusHours(1)))
                    .complete();
            assertThat(one.refusal()).contains("doit venir après");
            one.fill("Fin de la fenêtre", WRITTEN.format(saturday.plusHours(1)))
                    .shot("maintenance-5-revoir")
                    .complete();
            one.look("Suivre la maintenance", SUBJECT);

            theLastMomentForNoticesComes(reference);
            one.take("Prévenir autrement", SUBJECT);
            assertThat(one.form()).contains("Pas encore prévenus", "Valbrune");
            one.fill("Client prévenu", "Personne")
                    .fill("Prévenu le", WRITTEN.format(clock.instant().atZone(PARIS)))
                    .fill("Comment ?", "Au téléphone, le standard")
                    .complete();
            assertThat(one.refusal()).contains("Aucun client qui reste à prévenir ne porte ce nom");
            one.fill("Client prévenu", "tous").shot("maintenance-6-prevenir").complete();
            assertThat(one.hasNothingAbout("Prévenir autrement")).isTrue();
        }
        assertThat(view(reference)).contains("\"status\":\"ANNOUNCED\"", "Au téléphone, le standard");
    }

    private String planned(ZonedDateTime from) {
        var answer = Knock.at(port, "/api/maintenances")
                .as("responsable")
                .post(json(Map.of(
                        "services",
                        List.of("inbound"),
                        "from",
                        from.toInstant().toString(),
                        "to",
                        from.plusHours(1).toInstant().toString(),
                        "reason",
                        "Nouveau disque",
                        "effect",
                        "Les SMS entrants arrivent plus tard.",
                        "businessHoursReason",
                        "Le fournisseur ne vient qu'en journée")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonPath.read(answer.body(), "$.reference");
    }

    /** Ten o'clock of a day on which we are at work. */
    private ZonedDateTime inBusinessHours() {
        var first = LocalDateTime.ofInstant(clock.instant(), PARIS)
                .toLocalDate()
                .plusDays(14)
                .atTime(10, 0)
                .atZone(PARIS);
        return IntStream.range(0, 14)
                .mapToObj(first::plusDays)
                .filter(day -> JsonPath.<Boolean>read(
                        Knock.at(port, "/api/coverage?at=" + day.toInstant())
                                .as("responsable")
                                .get()
                                .body(),
                        "$.businessHours"))
                .findFirst()
                .orElseThrow();
    }

    private void theLastMomentForNoticesComes(String reference) {
        List.of("newcomersDue", "noticeDue")
                .forEach(moment -> jobsOf(reference)
                        .filter(job -> moment.equals(jobs.createJobDefinitionQuery()
                                .jobDefinitionId(job.getJobDefinitionId())
                                .singleResult()
                                .getActivityId()))
                        .forEach(job -> jobs.executeJob(job.getId())));
    }

    private Stream<Job> jobsOf(String reference) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                .flatMap(procedure -> jobs.createJobQuery().processInstanceId(procedure.getId()).list().stream());
    }

    private String view(String reference) {
        return Knock.at(port, "/api/maintenances/" + reference)
                .as("responsable")
                .get()
                .body();
    }
}
